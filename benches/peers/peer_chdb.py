"""ClickHouse as chdb, on one thread, over a table in memory: the sums are timed with the parts."""

import sys

import chdb
from chdb.session import Session
from engine import serve

session = Session()
session.query("create database peers")
tables = 0


def load(file, rows):
    global tables
    tables += 1
    session.query(f"create table peers.t{tables} (d Date32) engine = Memory")
    session.query(
        f"insert into peers.t{tables} select d from file('{file}', 'RowBinary', 'd Date32') limit {rows} "
        "settings max_threads = 1"
    )
    count = int(str(session.query(f"select count() from peers.t{tables}", "TSV")))
    if count != rows:
        raise ValueError(f"{count} rows of {rows}")
    return f"peers.t{tables}"


def ask(columns):
    def run(table):
        answer = session.query(f"select {columns} from {table} settings max_threads = 1", "TSV")
        return [int(field) for field in str(answer).split()]

    return run


version = str(session.query("select version()", "TSV")).strip()
print(f"chdb {chdb.__version__}: ClickHouse {version}", file=sys.stderr)
serve(
    "clickhouse",
    version,
    load,
    {
        ("gregorian", "ymd-sum"): ask("sum(toYear(d)), sum(toMonth(d)), sum(toDayOfMonth(d))"),
        ("gregorian", "year-sum"): ask("sum(toYear(d)), 0, 0"),
        ("gregorian", "scan"): ask("sum(toInt32(d)), 0, 0"),
    },
    lambda calendar, parts, out: out,
)

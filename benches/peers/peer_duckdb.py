"""DuckDB, on one thread, over a table in memory: the sums are what makes it compute, and are timed."""

import duckdb
import numpy as np
from engine import serve

connection = duckdb.connect()
connection.execute("set threads = 1")
tables = 0


def load(file, rows):
    global tables
    tables += 1
    days = {"day": np.fromfile(file, "<i4", rows)}
    connection.register("days", days)
    connection.execute(f"create table t{tables} as select date '1970-01-01' + day as d from days")
    connection.unregister("days")
    return f"t{tables}"


def ask(columns):
    return lambda table: connection.execute(f"select {columns} from {table}").fetchall()[0]


serve(
    "duckdb",
    duckdb.__version__,
    load,
    {
        ("gregorian", "ymd-sum"): ask("sum(year(d)), sum(month(d)), sum(day(d))"),
        ("gregorian", "year-sum"): ask("sum(year(d)), 0, 0"),
        ("gregorian", "scan"): ask("sum(d - date '1970-01-01'), 0, 0"),
    },
    lambda calendar, parts, out: out,
)

//! Questions of a text each, answered with a text or an error: `input,result,error`.

use std::io::{self, Write};

use serde::Serialize;

use crate::arguments::Format;
use crate::input::Lines;
use crate::output::JsonRows;
use crate::{Ending, Failure, output};

/// The columns of CSV, the keys of JSON.
const HEADER: [&str; 3] = ["input", "result", "error"];

/// What is asked: what was typed, or the lines of standard input.
pub(crate) struct Questions<'q> {
    pub(crate) typed: &'q [String],
    /// What a line is, for a person who is to type some.
    pub(crate) what: &'static str,
    /// Whether space around a question is no part of it.
    pub(crate) is_trimmed: bool,
}

impl Questions<'_> {
    fn trimmed<'t>(&self, text: &'t str) -> &'t str {
        if self.is_trimmed { text.trim() } else { text }
    }
}

/// Answers every question in a form. What is answered is written to a text, which is empty before.
pub(crate) fn answer(
    questions: &Questions<'_>,
    form: Format,
    answer: impl FnMut(&str, &mut String) -> Result<Result<(), String>, Failure>,
) -> Result<Ending, Failure> {
    let mut answerer = Answerer { answer, result: String::new(), ending: Ending::Good };
    match form {
        Format::Table => answerer.run(questions, &mut PlainSink { output: output::plain() }),
        Format::Csv => {
            let mut writer =
                csv::WriterBuilder::new().buffer_capacity(1 << 16).from_writer(io::stdout().lock());
            writer.write_record(HEADER)?;
            answerer.run(questions, &mut CsvSink { writer })
        }
        Format::Json | Format::Jsonl => {
            answerer.run(questions, &mut JsonSink { rows: JsonRows::new(output::plain(), form) })
        }
    }
}

struct Answerer<A> {
    answer: A,
    result: String,
    ending: Ending,
}

impl<A: FnMut(&str, &mut String) -> Result<Result<(), String>, Failure>> Answerer<A> {
    fn run(&mut self, questions: &Questions<'_>, sink: &mut impl Sink) -> Result<Ending, Failure> {
        if questions.typed.is_empty() {
            if output::asks_a_person() {
                anstream::eprintln!("metonic: reading {} from standard input, one a line", questions.what);
            }
            let mut lines = Lines::keeping(LONGEST, io::stdin().lock());
            while lines.advance(|| sink.flush())? {
                match lines.raw_text() {
                    Some(line) => self.one(questions.trimmed(line), sink)?,
                    None => match lines.text() {
                        Ok(line) => self.one(line, sink)?,
                        Err((shown, error)) => self.bad(&shown, &error, sink)?,
                    },
                }
            }
        } else {
            for text in questions.typed {
                self.one(questions.trimmed(text), sink)?;
            }
        }
        sink.finish()?;
        Ok(self.ending)
    }

    fn one(&mut self, question: &str, sink: &mut impl Sink) -> Result<(), Failure> {
        self.result.clear();
        match (self.answer)(question, &mut self.result)? {
            Ok(()) => sink.result(question, &self.result),
            Err(error) => self.bad(question, &error, sink),
        }
    }

    fn bad(&mut self, question: &str, error: &str, sink: &mut impl Sink) -> Result<(), Failure> {
        self.ending = Ending::SomeBad;
        sink.error(question, error)
    }
}

/// More of a line than a date in any words, in bytes.
const LONGEST: usize = 1 << 12;

/// Where answers go.
trait Sink {
    fn result(&mut self, input: &str, result: &str) -> Result<(), Failure>;
    fn error(&mut self, input: &str, error: &str) -> Result<(), Failure>;
    /// Hands on what there is so far.
    fn flush(&mut self) -> io::Result<()>;
    fn finish(&mut self) -> io::Result<()> {
        self.flush()
    }
}

/// Results alone, one a line.
struct PlainSink<W> {
    output: W,
}

impl<W: Write> Sink for PlainSink<W> {
    fn result(&mut self, _: &str, result: &str) -> Result<(), Failure> {
        self.output.write_all(result.as_bytes())?;
        Ok(self.output.write_all(b"\n")?)
    }

    fn error(&mut self, input: &str, error: &str) -> Result<(), Failure> {
        output::report(&mut self.output, input, error)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.output.flush()
    }
}

struct CsvSink<W: Write> {
    writer: csv::Writer<W>,
}

impl<W: Write> Sink for CsvSink<W> {
    fn result(&mut self, input: &str, result: &str) -> Result<(), Failure> {
        Ok(self.writer.write_record([input, result, ""])?)
    }

    fn error(&mut self, input: &str, error: &str) -> Result<(), Failure> {
        Ok(self.writer.write_record([input, "", error])?)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.writer.flush()
    }
}

/// A row of JSON; the keys are [`HEADER`]'s.
#[derive(Serialize)]
struct Row<'r> {
    input: &'r str,
    result: Option<&'r str>,
    error: Option<&'r str>,
}

struct JsonSink<W> {
    rows: JsonRows<W>,
}

impl<W: Write> Sink for JsonSink<W> {
    fn result(&mut self, input: &str, result: &str) -> Result<(), Failure> {
        self.rows.row(&Row { input, result: Some(result), error: None })
    }

    fn error(&mut self, input: &str, error: &str) -> Result<(), Failure> {
        self.rows.row(&Row { input, result: None, error: Some(error) })
    }

    fn flush(&mut self) -> io::Result<()> {
        self.rows.flush()
    }

    fn finish(&mut self) -> io::Result<()> {
        self.rows.finish()
    }
}

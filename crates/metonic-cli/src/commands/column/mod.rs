//! `metonic column`: the dates of a column of a table, in other calendars beside it.

mod destination;
mod footer;
mod framing;
mod options;
mod records;
mod sink;
mod source;
mod text;
mod thrift;
mod work;

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::Duration;

use arrow_array::RecordBatch;
use indicatif::{ProgressBar, ProgressStyle};

pub(crate) use self::options::Column;

use self::destination::Destination;
use self::options::OnError;
use self::sink::Sink;
use self::source::Source;
use self::work::Work;
use crate::{Ending, Failure};

/// Some rows of a table.
struct Chunk {
    batch: RecordBatch,
    /// What is known of the rows of a text.
    text: Option<text::Rows>,
    /// How far the reading is after these rows, as [`Source::total`] counts.
    place: u64,
}

/// Rows that are worked on at once.
const ROWS: usize = 1 << 16;

/// Chunks that are read ahead.
const AHEAD: usize = 2;

/// Bad rows that are said one by one.
const MOST_REPORTED: u64 = 20;

pub(crate) fn run(arguments: &Column) -> Result<Ending, Failure> {
    let is_stopped = stop_on_signals()?;
    let plan = arguments.plan()?;
    let source = quietly(|| Source::open(arguments, &plan)).map_err(|failure| of_file(arguments, failure))?;
    let mut work = Work::new(arguments, &source.schema())?;
    let destination = Destination::new(arguments, plan.output.is_text())?;
    let error = destination.error();
    let mut sink = Sink::new(&plan, arguments, &work.schema(), &source, destination.writer()?)
        .map_err(|failure| written(failure, &error))?;
    let bar = progress(source.total());
    let mut bad_rows = 0;
    let mut first_row = 0;
    let chunks = read_ahead(source);
    let mut made = None;
    while let Some(chunk) = next(&chunks, &is_stopped)? {
        let mut chunk = chunk.map_err(|failure| of_file(arguments, failure))?;
        let text = chunk.text.take();
        let place = chunk.place;
        let bad = work.bad_rows(&chunk.batch, text.as_ref())?;
        for (row, what) in &bad.first {
            let name = match &text {
                Some(text) => format!("line {}", text.lines.get(*row).copied().unwrap_or_default()),
                None => format!("row {}", first_row + *row as u64 + 1),
            };
            let message = format!("{}: {name}: {what}", arguments.name());
            if arguments.on_error == OnError::Stop {
                bar.finish_and_clear();
                return Err(Failure::Io(io::Error::other(message)));
            }
            if bad_rows < MOST_REPORTED {
                bar.suspend(|| anstream::eprintln!("metonic: {message}"));
            }
            bad_rows += 1;
        }
        bad_rows += (bad.count - bad.first.len()) as u64;
        first_row += chunk.batch.num_rows() as u64;
        // While one chunk is written, the next is worked on.
        let before = made.take();
        let write = || before.map_or(Ok(()), |batch: RecordBatch| sink.write(&batch));
        let (result, batch) = rayon::join(write, || work.add_columns(&chunk.batch));
        result.map_err(|failure| written(failure, &error))?;
        made = Some(batch?);
        bar.set_position(place);
    }
    bar.finish_and_clear();
    if let Some(batch) = made {
        sink.write(&batch).map_err(|failure| written(failure, &error))?;
    }
    sink.finish().map_err(|failure| written(failure, &error))?;
    destination.commit()?;
    if bad_rows == 0 {
        return Ok(Ending::Good);
    }
    let are = if bad_rows == 1 { "row is" } else { "rows are" };
    anstream::eprintln!("metonic: {}: {bad_rows} {are} without a date that can be read", arguments.name());
    Ok(Ending::SomeBad)
}

/// Reads on a thread of its own. What it reads may make a library panic that expects no hostile files: that
/// is an error of the file.
fn read_ahead(mut source: Source) -> Receiver<Result<Chunk, Failure>> {
    let (sender, chunks) = mpsc::sync_channel(AHEAD);
    std::thread::spawn(move || {
        loop {
            let chunk = match quietly(|| source.next()) {
                Ok(Some(chunk)) => Ok(chunk),
                Ok(None) => return,
                Err(failure) => Err(failure),
            };
            let is_last = chunk.is_err();
            // Nobody receives any more if something else went wrong.
            if sender.send(chunk).is_err() || is_last {
                return;
            }
        }
    });
    chunks
}

/// Calls a reader; that it panics is a failure, and not said otherwise.
fn quietly<T>(read: impl FnOnce() -> Result<T, Failure>) -> Result<T, Failure> {
    thread_local! {
        static IS_QUIET: std::cell::Cell<bool> = const { std::cell::Cell::new(false) };
    }
    static HOOK: std::sync::Once = std::sync::Once::new();
    HOOK.call_once(|| {
        let usual = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            if !IS_QUIET.get() {
                usual(panic);
            }
        }));
    });
    IS_QUIET.set(true);
    let result = std::panic::catch_unwind(std::panic::AssertUnwindSafe(read));
    IS_QUIET.set(false);
    result.unwrap_or_else(|_| Err(Failure::Io(io::Error::other("the file is malformed"))))
}

/// Waits for the next chunk, or for who stops the program.
fn next(
    chunks: &Receiver<Result<Chunk, Failure>>,
    is_stopped: &AtomicBool,
) -> Result<Option<Result<Chunk, Failure>>, Failure> {
    loop {
        if is_stopped.load(Ordering::Relaxed) {
            return Err(Failure::Io(io::Error::new(
                io::ErrorKind::Interrupted,
                "interrupted: nothing is written",
            )));
        }
        match chunks.recv_timeout(Duration::from_millis(100)) {
            Ok(chunk) => return Ok(Some(chunk)),
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => return Ok(None),
        }
    }
}

/// A flag that the first interruption raises; the second ends the program at once.
fn stop_on_signals() -> Result<Arc<AtomicBool>, Failure> {
    use signal_hook::consts::{SIGINT, SIGTERM};
    use signal_hook::flag;

    // What is longer than the system lets a file be is an error of writing, as a full disk is.
    #[cfg(unix)]
    flag::register(signal_hook::consts::SIGXFSZ, Arc::default())?;
    let is_stopped = Arc::new(AtomicBool::new(false));
    for signal in [SIGINT, SIGTERM] {
        flag::register_conditional_shutdown(signal, INTERRUPTED, Arc::clone(&is_stopped))?;
        flag::register(signal, Arc::clone(&is_stopped))?;
    }
    Ok(is_stopped)
}

/// The exit status of a program that was interrupted, as shells have it.
const INTERRUPTED: i32 = 130;

/// A bar for a person who looks on; what knows no total has none.
fn progress(total: Option<u64>) -> ProgressBar {
    let Some(total) = total.filter(|_| io::IsTerminal::is_terminal(&io::stderr())) else {
        return ProgressBar::hidden();
    };
    let bar = ProgressBar::new(total);
    if let Ok(style) = ProgressStyle::with_template("{bar:40} {percent:>3} %  {elapsed} of {duration}") {
        bar.set_style(style);
    }
    bar
}

/// Says which file a failure is of.
fn of_file(arguments: &Column, failure: Failure) -> Failure {
    match failure {
        Failure::Io(error) => {
            Failure::Io(io::Error::new(error.kind(), format!("{}: {error}", arguments.name())))
        }
        usage @ Failure::Usage(_) => usage,
    }
}

/// What the libraries say of a failure to write, with what the system said: that a pipe is closed is no failure.
fn written(failure: Failure, error: &destination::WriteError) -> Failure {
    error.take().map_or(failure, Failure::Io)
}

/// What a library says is wrong.
fn failed(error: impl std::fmt::Display) -> Failure {
    Failure::Io(io::Error::other(error.to_string()))
}

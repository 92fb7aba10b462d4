//! Shell completions and manual pages, from the arguments themselves.

use std::io::Write;
use std::path::Path;

use clap::CommandFactory as _;

use crate::arguments::Arguments;
use crate::{Ending, Failure, output};

pub(crate) fn completions(shell: clap_complete::Shell) -> Result<Ending, Failure> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Arguments::command(), "metonic", &mut script);
    let mut output = output::plain();
    output.write_all(&script)?;
    output.flush()?;
    Ok(Ending::Good)
}

pub(crate) fn man(directory: Option<&Path>) -> Result<Ending, Failure> {
    let command = Arguments::command();
    if let Some(directory) = directory {
        return std::fs::create_dir_all(directory)
            .and_then(|()| clap_mangen::generate_to(command, directory))
            .map(|()| Ending::Good)
            .map_err(|error| Failure::Usage(format!("{}: {error}", directory.display())));
    }
    let mut output = output::plain();
    clap_mangen::Man::new(command).render(&mut output)?;
    output.flush()?;
    Ok(Ending::Good)
}

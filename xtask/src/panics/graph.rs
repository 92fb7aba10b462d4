//! What refers to what in object files.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::error::Error;
use std::path::Path;

use object::read::archive::ArchiveFile;
use object::{
    File, Object, ObjectSection, ObjectSymbol, RelocationTarget, Section, SectionIndex, SectionKind, Symbol,
    SymbolIndex, SymbolKind,
};

/// Functions and data by name, and what refers to each.
#[derive(Default)]
pub(super) struct Graph {
    nodes: Vec<Node>,
    places: HashMap<String, usize>,
    objects: usize,
}

struct Node {
    name: String,
    is_function: bool,
    referrers: BTreeSet<usize>,
}

/// Where the symbols of each section begin.
type Starts<'s> = HashMap<SectionIndex, BTreeMap<u64, &'s str>>;

impl Graph {
    /// Adds the objects of a library.
    pub(super) fn add(&mut self, library: &Path) -> Result<(), Box<dyn Error>> {
        let bytes = std::fs::read(library)?;
        let archive = ArchiveFile::parse(&*bytes)?;
        for member in archive.members() {
            let member = member?;
            // The other member is the compiler's own description of the crate.
            if member.name().ends_with(b".o") {
                self.add_object(&File::parse(member.data(&*bytes)?)?)?;
            }
        }
        Ok(())
    }

    fn add_object(&mut self, file: &File<'_>) -> Result<(), Box<dyn Error>> {
        self.objects += 1;
        let mut starts = Starts::new();
        for symbol in file.symbols().filter(ObjectSymbol::is_definition) {
            if let (Some(index), SymbolKind::Text | SymbolKind::Data) =
                (symbol.section_index(), symbol.kind())
            {
                let at = symbol.address() - file.section_by_index(index)?.address();
                starts.entry(index).or_default().insert(at, symbol.name()?);
                let place = self.place(symbol.name()?);
                self.nodes[place].is_function |= symbol.kind() == SymbolKind::Text;
            }
        }
        for section in file.sections().filter(is_of_the_program) {
            for (offset, relocation) in section.relocations() {
                let from = holder(&starts, &section, offset)?;
                let to = match relocation.target() {
                    RelocationTarget::Symbol(index) => target(file, &starts, index)?,
                    RelocationTarget::Section(index) => holder(&starts, &file.section_by_index(index)?, 0)?,
                    other => return Err(format!("a relocation of {from} to {other:?}").into()),
                };
                let (from, to) = (self.place(from), self.place(to));
                self.nodes[to].referrers.insert(from);
            }
        }
        Ok(())
    }

    fn place(&mut self, mangled: &str) -> usize {
        if let Some(&place) = self.places.get(mangled) {
            return place;
        }
        // Without the hashes of crates.
        let name = format!("{:#}", rustc_demangle::demangle(mangled));
        self.nodes.push(Node { name, is_function: false, referrers: BTreeSet::new() });
        self.places.insert(mangled.to_owned(), self.nodes.len() - 1);
        self.nodes.len() - 1
    }

    pub(super) fn objects(&self) -> usize {
        self.objects
    }

    pub(super) fn functions(&self) -> usize {
        self.nodes.iter().filter(|node| node.is_function).count()
    }

    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.nodes.iter().map(|node| &*node.name)
    }

    /// Whether anything refers to a function of this name.
    pub(super) fn is_referred_to(&self, name: &str) -> bool {
        self.nodes.iter().any(|node| node.name == name && !node.referrers.is_empty())
    }

    /// What refers to the symbols of a name: the nearest referrers that are `ours`, by way of
    /// those that are not. What nobody of ours refers to stands for itself.
    pub(super) fn referrers(&self, name: &str, ours: impl Fn(&str) -> bool) -> BTreeSet<&str> {
        let mut found = BTreeSet::new();
        let mut seen = BTreeSet::new();
        let named = self.nodes.iter().enumerate().filter(|(_, node)| node.name == name);
        let mut next: Vec<usize> = named.flat_map(|(_, node)| &node.referrers).copied().collect();
        while let Some(place) = next.pop() {
            let node = &self.nodes[place];
            if !seen.insert(place) {
                continue;
            }
            if ours(&node.name) || node.referrers.is_empty() {
                found.insert(&*node.name);
            } else {
                next.extend(&node.referrers);
            }
        }
        found
    }
}

/// Whether a section is code or data of the program: not what debuggers and unwinding read.
fn is_of_the_program(section: &Section<'_, '_>) -> bool {
    let tables = ["eh_frame", "gcc_except_table", "compact_unwind", ".pdata", ".xdata"];
    matches!(
        section.kind(),
        SectionKind::Text
            | SectionKind::Data
            | SectionKind::ReadOnlyData
            | SectionKind::ReadOnlyDataWithRel
            | SectionKind::Tls
    ) && !section.name().is_ok_and(|name| tables.iter().any(|table| name.contains(table)))
}

/// The symbol that a place in a section belongs to; the section, where it has no symbols (the
/// compiler's unnamed constants, each in a section of its own).
fn holder<'s>(starts: &Starts<'s>, section: &Section<'s, '_>, offset: u64) -> object::Result<&'s str> {
    let before = starts.get(&section.index()).and_then(|starts| starts.range(..=offset).next_back());
    before.map_or_else(|| section.name(), |(_, name)| Ok(*name))
}

fn target<'s>(file: &'s File<'_>, starts: &Starts<'s>, index: SymbolIndex) -> object::Result<&'s str> {
    let symbol: Symbol<'s, '_> = file.symbol_by_index(index)?;
    match (symbol.kind(), symbol.section_index()) {
        // A function that only this object knows is named by its section, which has no other.
        (SymbolKind::Section, Some(section)) => holder(starts, &file.section_by_index(section)?, 0),
        _ => symbol.name(),
    }
}

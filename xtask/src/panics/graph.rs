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

#[derive(Default)]
struct Node {
    name: String,
    is_function: bool,
    /// Whether an object of the libraries that are looked through defines it, and not one of those around them.
    is_inside: bool,
    referrers: BTreeSet<usize>,
    references: BTreeSet<usize>,
}

/// A function or data of a graph.
pub(super) type Place = usize;

/// Where the symbols of each section begin.
type Starts<'s> = HashMap<SectionIndex, BTreeMap<u64, &'s str>>;

impl Graph {
    /// Adds the objects of a library: of one that is looked through, or of one around those.
    pub(super) fn add(&mut self, library: &Path, is_inside: bool) -> Result<(), Box<dyn Error>> {
        let bytes = std::fs::read(library)?;
        let archive = ArchiveFile::parse(&*bytes)?;
        for member in archive.members() {
            let member = member?;
            // The other member is the compiler's own description of the crate.
            if member.name().ends_with(b".o") {
                self.add_object(&File::parse(member.data(&*bytes)?)?, is_inside)?;
            }
        }
        Ok(())
    }

    fn add_object(&mut self, file: &File<'_>, is_inside: bool) -> Result<(), Box<dyn Error>> {
        self.objects += usize::from(is_inside);
        let mut starts = Starts::new();
        for symbol in file.symbols().filter(ObjectSymbol::is_definition) {
            if let (Some(index), SymbolKind::Text | SymbolKind::Data) =
                (symbol.section_index(), symbol.kind())
            {
                let at = symbol.address() - file.section_by_index(index)?.address();
                starts.entry(index).or_default().insert(at, symbol.name()?);
                let place = self.place(symbol.name()?);
                self.nodes[place].is_function |= symbol.kind() == SymbolKind::Text;
                self.nodes[place].is_inside |= is_inside;
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
                self.nodes[from].references.insert(to);
                // Data without a name have no symbol that would define them.
                self.nodes[from].is_inside |= is_inside;
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
        self.nodes.push(Node { name, ..Node::default() });
        self.places.insert(mangled.to_owned(), self.nodes.len() - 1);
        self.nodes.len() - 1
    }

    /// Objects of the libraries that are looked through.
    pub(super) fn objects(&self) -> usize {
        self.objects
    }

    /// Their functions, by name; of one name there may be several.
    pub(super) fn functions(&self) -> impl Iterator<Item = (Place, &str)> {
        let nodes = self.nodes.iter().enumerate();
        nodes.filter(|(_, node)| node.is_function && node.is_inside).map(|(place, node)| (place, &*node.name))
    }

    /// Whether anything refers to a function of this name.
    pub(super) fn is_referred_to(&self, name: &str) -> bool {
        self.nodes.iter().any(|node| node.name == name && !node.referrers.is_empty())
    }

    /// What can be reached from some places, these with it.
    pub(super) fn reached(&self, mut next: Vec<Place>) -> Vec<bool> {
        let mut reached = vec![false; self.nodes.len()];
        while let Some(place) = next.pop() {
            if !std::mem::replace(&mut reached[place], true) {
                next.extend(&self.nodes[place].references);
            }
        }
        reached
    }

    /// What is around the libraries and comes to a panic: the panics themselves, and functions that were compiled
    /// with a reference to one.
    pub(super) fn panicking(&self, is_panic: impl Fn(&str) -> bool) -> Vec<bool> {
        let mut found = vec![false; self.nodes.len()];
        let mut next: Vec<Place> =
            (0..self.nodes.len()).filter(|&place| is_panic(&self.nodes[place].name)).collect();
        while let Some(place) = next.pop() {
            if !std::mem::replace(&mut found[place], true) {
                next.extend(self.nodes[place].referrers.iter().filter(|&&from| !self.nodes[from].is_inside));
            }
        }
        found
    }

    /// Who refers to the places in `to`: for each the nearest functions that are `ours`, by way of what was compiled
    /// with them, of all that is `reached`. What nobody refers to stands for itself.
    pub(super) fn referrers(
        &self,
        to: &[bool],
        reached: &[bool],
        ours: impl Fn(&str) -> bool,
    ) -> BTreeSet<(&str, &str)> {
        let is_next = |from: &Place| reached[*from] && !to[*from] && self.nodes[*from].is_inside;
        let mut found = BTreeSet::new();
        for (node, _) in self.nodes.iter().zip(to).filter(|&(_, &is_one)| is_one) {
            let mut seen = BTreeSet::new();
            let mut next: Vec<Place> = node.referrers.iter().copied().filter(is_next).collect();
            while let Some(place) = next.pop() {
                let from = &self.nodes[place];
                if !seen.insert(place) {
                    continue;
                }
                if ours(&from.name) || from.referrers.is_empty() {
                    found.insert((&*node.name, &*from.name));
                } else {
                    next.extend(from.referrers.iter().copied().filter(is_next));
                }
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

//! The trusted certificate authorities, from files, directories and the system. Unreadable ones are skipped with a warning; it is
//! an error only when none is left.

use super::TlsOptions;
use crate::error::{Error, Kind};
use crate::files::read;
use rustls::RootCertStore;
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject as _;
use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};

/// Reads the given authorities, else the system's.
pub fn of_server(tls: &TlsOptions) -> Result<RootCertStore, Error> {
    let (file, dir) = (tls.ca_file.as_deref(), tls.ca_path.as_deref());
    let Some(place) = file.or(dir) else { return of_system(tls) };
    let mut read = Authorities::new();
    file.into_iter().for_each(|file| read.add_file(file));
    dir.into_iter().for_each(|dir| read.add_directory(dir));
    read.into_store(tls, || Error::new(Kind::Config, format!("{} holds no certificate", place.display())).hint(PEM))
}

/// Reads the given authorities together with the system's.
pub fn of_provider(tls: &TlsOptions) -> Result<RootCertStore, Error> {
    let mut store = of_server(tls)?;
    if tls.ca_file.is_some() || tls.ca_path.is_some() {
        store.roots.extend(of_system(tls).map(|system| system.roots).unwrap_or_default());
    }
    Ok(store)
}

/// Bundles of Linux distributions. One file is read several times faster than the directory next to it.
const BUNDLES: [&str; 4] = [
    "/etc/ssl/certs/ca-certificates.crt",
    "/etc/pki/tls/certs/ca-bundle.crt",
    "/etc/ssl/ca-bundle.pem",
    "/etc/ssl/cert.pem",
];

fn of_system(tls: &TlsOptions) -> Result<RootCertStore, Error> {
    let set = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty());
    let mut read = Authorities::new();
    match (set("SSL_CERT_FILE"), set("SSL_CERT_DIR"), BUNDLES.iter().map(Path::new).find(|path| path.is_file())) {
        (None, None, Some(bundle)) => read.add_file(bundle),
        (None, None, None) => rustls_native_certs::load_native_certs()
            .certs
            .into_iter()
            .for_each(|der| read.add(der, || "a certificate of the system".into())),
        (file, directories, _) => {
            file.iter().for_each(|file| read.add_file(Path::new(file)));
            let directories =
                directories.iter().flat_map(std::env::split_paths).filter(|path| !path.as_os_str().is_empty());
            directories.for_each(|directory| read.add_directory(&directory));
        }
    }
    read.into_store(tls, || {
        Error::new(Kind::Config, "this machine has no certificate authorities to trust")
            .hint("Install its ca-certificates package, or give the server's with --ssl-ca-file FILE.")
    })
}

/// Authorities read so far.
struct Authorities {
    store: RootCertStore,
    /// Unreadable files and certificates, one sentence each.
    skipped: Vec<String>,
    /// Files that have been read, with links resolved.
    files: BTreeSet<PathBuf>,
}

impl Authorities {
    fn new() -> Self {
        Self { store: RootCertStore::empty(), skipped: Vec::new(), files: BTreeSet::new() }
    }

    /// Adds a file that was named, which has to hold a certificate.
    fn add_file(&mut self, path: &Path) {
        if self.read_file(path) == Some(0) {
            self.skipped.push(format!("{} {NO_CERTIFICATE}", path.display()));
        }
    }

    /// Adds the certificates of a file, and returns their number if the file was read now.
    fn read_file(&mut self, path: &Path) -> Option<usize> {
        if !self.files.insert(path.canonicalize().unwrap_or_else(|_| path.to_owned())) {
            return None;
        }
        match read::file(path) {
            Ok(bytes) => Some(self.add_pem(path, &bytes)),
            Err(cause) => {
                self.skipped.push(format!("cannot read {}: {cause}", path.display()));
                None
            }
        }
    }

    fn add_directory(&mut self, path: &Path) {
        let entries = std::fs::read_dir(path).and_then(Iterator::collect::<io::Result<Vec<_>>>);
        match entries.map(|entries| entries.iter().map(std::fs::DirEntry::path).collect::<BTreeSet<_>>()) {
            Ok(paths) => paths.iter().for_each(|path| self.add_member(path)),
            Err(cause) => self.skipped.push(format!("cannot read the directory {}: {cause}", path.display())),
        }
    }

    /// Adds a file of a directory. Other directories and files without a certificate are expected there.
    fn add_member(&mut self, path: &Path) {
        if path.is_file() {
            self.read_file(path);
        } else if path.is_symlink() && !path.exists() {
            self.skipped.push(format!("{} is a link to a file that does not exist", path.display()));
        }
    }

    /// Adds the certificates of a PEM file and returns their number. Each is read by itself, so that a truncated one does not invalidate the
    /// next.
    fn add_pem(&mut self, path: &Path, bytes: &[u8]) -> usize {
        let mut count = 0;
        for (number, certificate) in (1..).zip(blocks(bytes)) {
            count = number;
            let name = || format!("certificate {number} in {}", path.display());
            match CertificateDer::from_pem_slice(certificate) {
                Ok(der) => self.add(der, name),
                Err(_) => self.skipped.push(format!("{} cannot be read", name())),
            }
        }
        count
    }

    fn add(&mut self, der: CertificateDer<'_>, name: impl Fn() -> String) {
        if self.store.add(der).is_err() {
            self.skipped.push(format!("{} cannot be read", name()));
        }
    }

    /// Returns the authorities and warns of skipped ones. Fails without any, with the reasons or else with `none`.
    fn into_store(self, tls: &TlsOptions, none: impl FnOnce() -> Error) -> Result<RootCertStore, Error> {
        let Self { store, skipped, .. } = self;
        if !store.is_empty() {
            skipped
                .iter()
                .for_each(|skipped| tls.warnings.say(&format!("{skipped}; it is not trusted as an authority")));
            return Ok(store);
        }
        if skipped.is_empty() {
            return Err(none());
        }
        let error = Error::new(Kind::Config, format!("no certificate authority to trust: {}", skipped.join("; ")));
        let lacks_pem = skipped.iter().any(|skipped| skipped.ends_with(NO_CERTIFICATE));
        Err(if lacks_pem { error.hint(PEM) } else { error })
    }
}

/// The end of a sentence on a file.
const NO_CERTIFICATE: &str = "holds no certificate in PEM form";

/// Hint for a file without a certificate.
const PEM: &str = "A PEM file starts with -----BEGIN CERTIFICATE-----.";

const BEGIN: &[u8] = b"-----BEGIN CERTIFICATE-----";

/// Splits a file before each start of a certificate.
fn blocks(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    let starts: Vec<usize> = memchr::memmem::find_iter(bytes, BEGIN).collect();
    let ends = starts.clone().into_iter().skip(1).chain([bytes.len()]);
    starts.into_iter().zip(ends).filter_map(|(start, end)| bytes.get(start..end))
}

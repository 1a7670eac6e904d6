/** Where the files of a release come from: SLSA provenance v1 in an in-toto statement. It is not signed here (docs/releases.md). */

/** A file with its digest. */
export interface Digested {
  readonly name: string;
  /** In hexadecimal. */
  readonly sha256: string;
}

/** What the statement is made of. */
export interface Origin {
  readonly version: string;
  /** The commit that was checked out. */
  readonly commit: string;
  /** The address of the repository; empty where git knows none. */
  readonly repository: string;
  /** Files of the tree that decide which packages are inside. */
  readonly materials: readonly Digested[];
  /** As `process.version` says it. */
  readonly node: string;
  /** Its version, as npm tells its scripts. */
  readonly npm: string;
  /** A URI that names who ran it; no proof of it. */
  readonly builder: string;
  readonly began: Date;
  readonly ended: Date;
}

/** slsa.dev/spec/v1.0/provenance and the in-toto attestation framework v1. */
export function provenanceOf(subjects: readonly Digested[], origin: Origin): object {
  const source = { name: 'source', ...(origin.repository === '' ? {} : { uri: `git+${origin.repository}` }) };
  return {
    _type: 'https://in-toto.io/Statement/v1',
    subject: subjects.map(described),
    predicateType: 'https://slsa.dev/provenance/v1',
    predicate: {
      buildDefinition: {
        buildType: 'https://docs.npmjs.com/cli/v11/commands/npm-pack',
        externalParameters: { command: 'npm run release', version: origin.version },
        internalParameters: { node: origin.node, npm: origin.npm },
        resolvedDependencies: [
          { ...source, digest: { gitCommit: origin.commit } },
          ...origin.materials.map(described),
        ],
      },
      runDetails: {
        builder: { id: origin.builder },
        metadata: { startedOn: origin.began.toISOString(), finishedOn: origin.ended.toISOString() },
      },
    },
  };
}

const described = ({ name, sha256 }: Digested): object => ({ name, digest: { sha256 } });

export type DataFolderProblem = 'in-use' | 'unwritable' | 'newer' | 'foreign';

/** Why a data folder cannot be used; the message is one sentence for the person who started the product. */
export class DataFolderError extends Error {
  override readonly name = 'DataFolderError';
  readonly kind: DataFolderProblem;

  constructor(kind: DataFolderProblem, message: string) {
    super(message);
    this.kind = kind;
  }
}

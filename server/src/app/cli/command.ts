/** A command of `dondoc`: the table in main.ts is all there is to register. */
export interface Command {
  /** Returns the exit code: 0 done, 1 could not be done. Throws WrongUse for arguments that make no sense. */
  run(args: string[]): Promise<number>;
}

export class WrongUse extends Error {}

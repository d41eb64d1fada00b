/** How a part of the program is; `problem` is for the operator, and names no person and no place on the disk. */
export interface Health {
  readonly ok: boolean;
  readonly problem?: string;
}

/** One entry per part. */
export type HealthOfParts = Readonly<Record<string, Health>>;

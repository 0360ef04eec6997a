import type { ReactNode } from "react";

export interface HomeProps {
  /** What other rooms ask of the person, after the figures and before the lists. */
  children?: ReactNode;
}

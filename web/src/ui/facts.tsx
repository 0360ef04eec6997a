import type { ReactNode } from "react";
import styles from "./ui.module.css";

interface FactsProps {
  /** Name and value; a fact without a value is left out. */
  facts: readonly (readonly [name: string, value: ReactNode])[];
}

/** Facts of a record, each under its name. */
export const Facts = ({ facts }: FactsProps) => (
  <dl className={styles.facts}>
    {facts
      .filter(([, value]) => value !== null && value !== "")
      .map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
  </dl>
);

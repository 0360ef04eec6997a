import type { MeasureGround } from "@dondoc/contract";
import { Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useWords } from "../../app/words/use-words.tsx";
import { TextLink } from "../../ui/link.tsx";
import styles from "./accountability.module.css";

/** What it rests on: each line opens its record, and what speaks for the other side stands beside it. */
export function Grounds({ grounds }: { grounds: readonly MeasureGround[] }) {
  const { record: words } = useWords().accountability;
  if (grounds.length === 0) return <Text c="dimmed">{words.noGrounds}</Text>;
  return (
    <ol className={styles.grounds}>
      {grounds.map((ground) => (
        <li key={ground.id}>
          <Opening ground={ground}>{ground.label}</Opening>
          {ground.lines.length > 0 && <div>{ground.lines.join("; ")}.</div>}
          {ground.mitigating.length > 0 && (
            <div className={styles.mitigating}>
              {words.mitigating}: {ground.mitigating.join("; ")}.
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}

function Opening({ ground: { opens }, children }: { ground: MeasureGround; children: ReactNode }) {
  if (opens === null) return <b>{children}</b>;
  const params = { id: opens.id };
  switch (opens.type) {
    case "task":
      return (
        <TextLink to="/nhiem-vu/$id" params={params}>
          {children}
        </TextLink>
      );
    case "draft":
      return (
        <TextLink to="/du-thao/$id" params={params}>
          {children}
        </TextLink>
      );
    case "inspection":
      return (
        <TextLink to="/kiem-tra/$id" params={params}>
          {children}
        </TextLink>
      );
    default:
      return (
        <TextLink to="/phoi-hop/phan-anh/$id" params={params}>
          {children}
        </TextLink>
      );
  }
}

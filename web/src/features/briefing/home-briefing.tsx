import { useQuery } from "@tanstack/react-query";
import { read } from "../../app/api/read.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { formatDate } from "../../ui/dates.ts";
import { TextLink } from "../../ui/link.tsx";
import { Section } from "../../ui/section.tsx";
import styles from "./briefing.module.css";
import { InstructionView } from "./instruction-view.tsx";

const SHOWN = 3;

/** On a leader's first page: lists that wait for a decision, and words that wait to be confirmed. */
export function HomeBriefingPart() {
  const { home: words } = useWords().briefing;
  const lists = useQuery(read("listBriefings", { query: { limit: 10 } }));
  const said = useQuery(read("listInstructions", { query: { open: "true", limit: SHOWN } }));
  const presented = (lists.data?.items ?? []).filter(({ standing }) => standing === "presented");
  const waiting = said.data?.items ?? [];
  return (
    <>
      {presented.length > 0 && (
        <Section title={words.briefing}>
          <ul className={styles.list}>
            {presented.map(({ id, heldOn, items, decided, passed, toConfirm }) => (
              <li key={id}>
                <TextLink to="/giao-ban/$id" params={{ id }} underline="always">
                  {words.line(formatDate(heldOn), items - decided - passed - toConfirm)}
                </TextLink>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {waiting.length > 0 && (
        <Section title={words.confirm}>
          <ul className={styles.list}>
            {waiting.map((one) => (
              <li key={one.id} className={styles.card} data-waiting>
                <InstructionView instruction={one} />
              </li>
            ))}
          </ul>
          {said.data?.next !== null && <TextLink to="/chi-dao">{words.openAll}</TextLink>}
        </Section>
      )}
    </>
  );
}

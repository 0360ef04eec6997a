import type { UnitDetail } from "@dondoc/contract";
import { Text } from "@mantine/core";
import { useSession } from "../../app/session.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { formatDate } from "../../ui/dates.ts";
import { PersonName } from "../../ui/person-name.tsx";
import styles from "./organisation.module.css";
import { periodText } from "./period.ts";
import { TextLink } from "../../ui/link.tsx";

const latestFirst = <T extends { validFrom: string }>(items: readonly T[]): T[] =>
  items.toSorted((one, other) => other.validFrom.localeCompare(one.validFrom));

export function Versions({ versions }: Pick<UnitDetail, "versions">) {
  const { organisation: words } = useWords();
  return (
    <ol className={styles.timeline}>
      {latestFirst(versions).map((version) => (
        <li key={version.validFrom}>
          <span className={styles.period}>{periodText(version, words)}</span>
          <div>
            <Text span fw={600}>
              {version.name}
            </Text>
            {version.symbol && ` (${version.symbol})`}
            <div>{words.unit.lead(words.kinds[version.kind], version.parent?.name ?? "")}</div>
            {version.legalBasis && (
              <div className={styles.quiet}>
                {words.unit.basis}: {version.legalBasis}
              </div>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}

export function Successions({ successions }: Pick<UnitDetail, "successions">) {
  const { unit: words } = useWords().organisation;
  if (successions.length === 0) return <Text c="dimmed">{words.noSuccession}</Text>;
  return (
    <ol className={styles.timeline}>
      {successions.map(({ kind, from, to, effectiveOn, functionScope, legalBasis }) => (
        <li key={`${from.id}${to.id}${effectiveOn}${functionScope}`}>
          <time className={styles.period} dateTime={effectiveOn}>
            {formatDate(effectiveOn)}
          </time>
          <div>
            {words.succession[kind](from.name, to.name)}
            {functionScope && ` (${words.scope(functionScope)})`}
            <div className={styles.quiet}>
              {words.basis}: {legalBasis}
            </div>
            {[from, to].map(({ id, name }) => (
              <TextLink key={id} to="/co-quan/$id" params={{ id }} mr="md">
                {name}
              </TextLink>
            ))}
          </div>
        </li>
      ))}
    </ol>
  );
}

export function Appointments({ appointments }: Pick<UnitDetail, "appointments">) {
  const { organisation: words } = useWords();
  const { today } = useSession();
  if (appointments.length === 0) return <Text c="dimmed">{words.unit.noPeople}</Text>;
  return (
    <ol className={styles.timeline}>
      {latestFirst(appointments).map((appointment) => {
        const { person, title, isHead, validFrom, validTo } = appointment;
        const isOver = validTo !== null && validTo <= today;
        return (
          <li key={`${person.id}${title}${validFrom}`} className={isOver ? styles.ended : ""}>
            <span className={styles.period}>{periodText(appointment, words)}</span>
            <span>
              <Text span fw={isOver ? 400 : 600}>
                <PersonName person={person} />
              </Text>
              , {title}
              {isHead && ` · ${words.unit.head}`}
              {isOver && ` · ${words.unit.former}`}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

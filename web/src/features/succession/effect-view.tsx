import type { ReorganisationEffect } from "@dondoc/contract";
import type { ReactNode } from "react";
import { useWords } from "../../app/words/use-words.tsx";
import { formatDate } from "../../ui/dates.ts";
import { TextLink } from "../../ui/link.tsx";
import { ListTable } from "../../ui/list-table.tsx";
import { Section } from "../../ui/section.tsx";
import styles from "./succession.module.css";

/** All that would change, in the order in which one asks. */
export function EffectView({ effect }: { effect: ReorganisationEffect }) {
  const { effect: words } = useWords().succession;
  return (
    <>
      <Section title={words.title}>
        <ul className={`${styles.note} ${styles.list}`} style={{ listStyle: "none" }}>
          {effect.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      </Section>
      <Lines
        title={words.ends}
        lines={effect.ends.map(({ name, lastDay }) => words.endsLine(name, formatDate(lastDay)))}
      />
      <Lines
        title={words.versions}
        lines={effect.versions.map(({ name, validFrom, before }) =>
          before === null
            ? words.versionNew(name, formatDate(validFrom))
            : words.versionChanged(before, name, formatDate(validFrom)),
        )}
      />
      <OpenTasks effect={effect} />
      <Lines
        title={words.aliases}
        lines={
          effect.aliases[0]
            ? [
                words.aliasesLine(
                  effect.aliases.map(({ name }) => name).join("; "),
                  formatDate(effect.aliases[0].until),
                ),
              ]
            : []
        }
      />
      <Lines
        title={words.children}
        lines={effect.children.map(({ unit, to }) =>
          to === null ? words.childAlone(unit.name) : words.childTo(unit.name, to),
        )}
      />
      <Lines
        title={words.portfolios}
        lines={effect.portfolios.map(({ holder, unit, to }) =>
          to === null ? words.portfolioEnds(holder, unit) : words.portfolioTo(holder, unit, to),
        )}
      />
      <Lines
        title={words.rules}
        lines={effect.rules.map(({ id, title }) => (
          <TextLink key={id} to="/phoi-hop/quy-che/$id" params={{ id }}>
            {title}
          </TextLink>
        ))}
      />
      <Lines
        title={words.groups}
        lines={effect.groups.map(({ name, unit }) => words.groupLine(name, unit))}
      />
    </>
  );
}

function OpenTasks({ effect: { tasks, consultations, ends } }: { effect: ReorganisationEffect }) {
  const { effect: words } = useWords().succession;
  if (ends.length === 0) return null;
  return (
    <Section title={words.tasks}>
      {tasks.length === 0 ? (
        <p>{words.tasksNone}</p>
      ) : (
        <ListTable
          caption={words.tasksCaption}
          rows={tasks}
          rowKey={({ unit, role }) => `${unit.id} ${role}`}
          columns={[
            { title: words.unit, isName: true, render: ({ unit }) => unit.name },
            { title: words.role, width: 9, render: ({ role }) => words.roleNames[role] },
            { title: words.count, width: 8, align: "end", render: ({ count }) => count },
            { title: words.overdue, width: 7, align: "end", render: ({ overdue }) => overdue },
            {
              title: words.routes,
              render: ({ routes }) =>
                routes
                  .map(({ to, count }) =>
                    to === null ? words.byHand(count) : words.route(to, count),
                  )
                  .join("; "),
            },
          ]}
        />
      )}
      {consultations > 0 && <p>{words.consultations(consultations)}</p>}
    </Section>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly ReactNode[] }) {
  if (lines.length === 0) return null;
  return (
    <Section title={title}>
      <ul className={styles.list}>
        {lines.map((line, at) => (
          <li key={at}>{line}</li>
        ))}
      </ul>
    </Section>
  );
}

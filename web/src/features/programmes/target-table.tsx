import type { ProgrammeDetail, TargetDetail } from "@dondoc/contract";
import { NativeSelect, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { programmeRoute, targetShows } from "../../app/routes.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ListTable } from "../../ui/list-table.tsx";
import { Section } from "../../ui/section.tsx";
import styles from "./programmes.module.css";
import { mayOn } from "./may-on.ts";
import { enterColumn, targetColumns } from "./target-columns.tsx";
import { ValueDialog } from "./value-dialog.tsx";

/** Targets against their paths; each opens its months. */
export function TargetTable({ programme, past }: { programme: ProgrammeDetail; past: boolean }) {
  const { programmes } = useWords();
  const { targets: words, page } = programmes;
  const { targets: show, asOf } = programmeRoute.useSearch();
  const navigate = programmeRoute.useNavigate();
  const [entering, enter] = useState<TargetDetail | null>(null);
  const { targetRows, rule } = programme;
  const rows = targetRows.filter(
    ({ signal, reached }) => show === undefined || (show === "reached" ? reached : signal === show),
  );
  const mayEnter = !past && rows.some((target) => mayOn(target, "programmes.enter-value"));
  return (
    <div id="chi-tieu" className={styles.place}>
      <Section
        title={words.title}
        lead={words.rule(rule.greenBehindPercent, rule.amberBehindPercent, rule.staleDays)}
      >
        {targetRows.length === 0 ? (
          <EmptyState title={words.noneYet}>{words.noneYetLead}</EmptyState>
        ) : (
          <Stack gap="sm">
            <NativeSelect
              className="no-print"
              style={{ maxWidth: "20rem" }}
              aria-label={words.title}
              value={show ?? ""}
              data={[
                { value: "", label: page.targets.all },
                ...targetShows.map((value) => ({ value, label: page.targets[value] })),
              ]}
              onChange={({ currentTarget }) => {
                const chosen = targetShows.find((one) => one === currentTarget.value);
                void navigate({
                  replace: true,
                  resetScroll: false,
                  search: ({ targets: _dropped, ...before }) => ({
                    ...before,
                    ...(chosen && { targets: chosen }),
                  }),
                });
              }}
            />
            {rows.length === 0 ? (
              <Text c="dimmed">{words.none}.</Text>
            ) : (
              <ListTable
                caption={words.caption}
                rows={rows}
                rowKey={({ id }) => id}
                columns={[
                  ...targetColumns(programmes, programme.id, asOf),
                  ...(mayEnter ? [enterColumn(words, enter)] : []),
                ]}
              />
            )}
          </Stack>
        )}
      </Section>
      {entering && (
        <ValueDialog target={entering} year={programme.year} onClose={() => enter(null)} />
      )}
    </div>
  );
}

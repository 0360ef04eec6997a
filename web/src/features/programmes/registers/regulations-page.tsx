import type { RegulationList, UnitRef } from "@dondoc/contract";
import { Button, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { read } from "../../../app/api/read.ts";
import { regulationLists, regulationsRoute } from "../../../app/routes.ts";
import { useSession } from "../../../app/session.ts";
import { useWords } from "../../../app/words/use-words.tsx";
import { Answer } from "../../../ui/answer.tsx";
import { DateField } from "../../../ui/date-field.tsx";
import { formatDate } from "../../../ui/dates.ts";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { TextLink } from "../../../ui/link.tsx";
import { Page } from "../../../ui/page.tsx";
import { PrintButton } from "../../../ui/print-button.tsx";
import styles from "../programmes.module.css";
import { AddRegulationDialog } from "./regulation-dialog.tsx";
import { RegulationTable } from "./regulation-table.tsx";

/** By which regulation each agency works on a day; each figure opens its agencies. */
export function RegulationsPage() {
  const { registers } = useWords();
  const { regulations: words } = registers;
  const { home, unit } = useSession();
  const search = regulationsRoute.useSearch();
  const navigate = regulationsRoute.useNavigate();
  const query = useQuery(read("listRegulations", { query: search }));
  const [adding, add] = useState<{ unit: UnitRef | null } | null>(null);
  const mayAdd = query.data?.acts.some(({ allowed }) => allowed) ?? false;
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={
        <>
          {mayAdd && (
            <Button
              leftSection={<IconPlus aria-hidden size={20} />}
              onClick={() => add({ unit: home === "agency" ? unit : null })}
            >
              {words.add}
            </Button>
          )}
          <PrintButton />
        </>
      }
    >
      <div style={{ width: "11rem" }} className="no-print">
        <DateField
          label={registers.on}
          clearable
          value={search.on ?? null}
          onChange={(on) =>
            void navigate({
              replace: true,
              search: ({ on: _dropped, ...others }) => (on ? { ...others, on } : others),
            })
          }
        />
      </div>
      <Answer query={query}>
        {(list) => (
          <>
            <Figures list={list} />
            <Text aria-live="polite">{words.asOf(formatDate(list.on))}</Text>
            {list.items.length === 0 ? (
              <EmptyState title={words.none}>{words.noneLead}</EmptyState>
            ) : (
              <RegulationTable
                rows={list.items}
                // An agency enters its own; whoever answers for the province every one.
                mayAddFor={(id) => mayAdd && (home !== "agency" || id === unit.id)}
                onAdd={(of) => add({ unit: of })}
              />
            )}
          </>
        )}
      </Answer>
      {adding && <AddRegulationDialog unit={adding.unit} onClose={() => add(null)} />}
    </Page>
  );
}

function Figures({ list }: { list: RegulationList }) {
  const { regulations: words } = useWords().registers;
  const { list: shown = "all", on } = regulationsRoute.useSearch();
  const counts = {
    all: list.agencies,
    missing: list.missing,
    "review-overdue": list.reviewOverdue,
    "to-amend": list.toAmend,
  };
  const tones = {
    all: undefined,
    missing: "late",
    "review-overdue": "late",
    "to-amend": "waiting",
  };
  return (
    <nav aria-label={words.figuresLabel} className={styles.figures}>
      {regulationLists.map((one) => (
        <TextLink
          key={one}
          to="/quy-che-lam-viec"
          search={{ ...(on && { on }), ...(one !== "all" && { list: one }) }}
          className={styles.figure ?? ""}
          activeOptions={{ exact: true }}
          aria-current={one === shown ? "page" : undefined}
          data-tone={counts[one] === 0 ? undefined : tones[one]}
        >
          <strong>{counts[one]}</strong>
          <span>{words.figures[one]}</span>
        </TextLink>
      ))}
    </nav>
  );
}

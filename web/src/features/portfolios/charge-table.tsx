import type { Charge } from "@dondoc/contract";
import { ActionIcon } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useWords } from "../../app/words/use-words.tsx";
import { dayBefore, formatDate } from "../../ui/dates.ts";
import { type Column, ListTable } from "../../ui/list-table.tsx";
import { overOf } from "./charge-name.ts";
import styles from "./portfolios.module.css";

interface ChargeTableProps {
  label: string;
  charges: readonly Charge[];
  onEnd?: (charge: Charge) => void;
}
interface Row {
  id: string;
  name: string | null;
  /** Since when and by what, where that is the same for all of them. */
  since: string | null;
  charges: Charge[];
}

/** One row a person: their agencies beside their fields, each with since when and by what. */
export function ChargeTable({ label, charges, onEnd }: ChargeTableProps) {
  const { portfolios: words } = useWords();
  const say = useSince();
  const byOfficer = Map.groupBy(charges, ({ officer }) => officer?.accountId ?? "");
  const rows = [...byOfficer].map(([id, same]): Row => ({
    id,
    name: same[0]?.officer?.name ?? null,
    since: only(same.map(say)),
    charges: same,
  }));
  const isLead = charges[0]?.duty === "lead";
  const cell = ({ since, charges: all }: Row, isField: boolean) => {
    const found = all.filter(({ field }) => (field !== null) === isField);
    return found.length === 0 ? (
      ""
    ) : (
      <Charges charges={found} eachSince={since === null} {...(onEnd ? { onEnd } : {})} />
    );
  };
  const columns: Column<Row>[] = [
    {
      title: isLead ? words.leader : words.officer,
      isName: true,
      width: 15,
      render: (row) => (
        <>
          {row.name ?? words.headOfDivision}
          <span className={styles.basis}>{row.since}</span>
        </>
      ),
    },
    { title: words.agencies, render: (row) => cell(row, false) },
    { title: words.fields, render: (row) => cell(row, true) },
  ];
  return <ListTable caption={label} columns={columns} rows={rows} rowKey={({ id }) => id} />;
}

const only = (sentences: readonly string[]): string | null =>
  sentences.every((one) => one === sentences[0]) ? (sentences[0] ?? null) : null;

function useSince(): (charge: Charge) => string {
  const { portfolios: words } = useWords();
  return ({ validFrom, validTo, legalBasis }) =>
    words.since(
      formatDate(validFrom),
      validTo === null ? null : formatDate(dayBefore(validTo)),
      legalBasis,
    );
}

interface ChargesProps extends Omit<ChargeTableProps, "label"> {
  eachSince: boolean;
}

function Charges({ charges, eachSince, onEnd }: ChargesProps) {
  const { portfolios: words } = useWords();
  const say = useSince();
  return (
    <ul className={styles.charges}>
      {charges.map((charge) => (
        <li key={charge.id}>
          <div>
            {overOf(charge)}
            {eachSince && <span className={styles.basis}>{say(charge)}</span>}
          </div>
          {onEnd && charge.validTo === null && (
            <ActionIcon
              variant="subtle"
              color="gray"
              size={44}
              className="no-print"
              aria-label={words.endOf(overOf(charge))}
              onClick={() => onEnd(charge)}
            >
              <IconX aria-hidden size={18} />
            </ActionIcon>
          )}
        </li>
      ))}
    </ul>
  );
}

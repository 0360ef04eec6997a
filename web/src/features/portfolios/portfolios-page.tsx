import type { Charge, PortfolioBook, UnitRef } from "@dondoc/contract";
import { Button, Checkbox, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { read } from "../../app/api/read.ts";
import { portfoliosRoute } from "../../app/routes.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { Answer } from "../../ui/answer.tsx";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";
import { ChargeTable } from "./charge-table.tsx";
import { EndDialog } from "./end-dialog.tsx";
import { FieldList } from "./field-list.tsx";
import { MonitorLoad } from "./monitor-load.tsx";
import { SetDialog } from "./set-dialog.tsx";

const may = (book: PortfolioBook, act: string): boolean =>
  book.acts.some((one) => one.act === act && one.allowed);

/** Who in the Office follows what: each division with its officers, agencies and fields; the leaders; the load. */
export function PortfoliosPage() {
  const { portfolios: words } = useWords();
  const { ended } = portfoliosRoute.useSearch();
  const navigate = portfoliosRoute.useNavigate();
  const query = useQuery(read("getPortfolios", { query: ended ? { ended: "true" } : {} }));
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={query.data && may(query.data, "portfolios.set") && <SetButton book={query.data} />}
    >
      <Answer query={query}>
        {(book) => (
          <Stack gap="lg">
            <Checkbox
              className="no-print"
              label={words.ended}
              checked={ended ?? false}
              onChange={({ currentTarget }) =>
                void navigate({ search: currentTarget.checked ? { ended: true } : {} })
              }
            />
            <Divisions book={book} />
            <MonitorLoad />
            <FieldList
              fields={book.fields}
              mayAdd={may(book, "portfolios.add-field")}
              mayEnd={may(book, "portfolios.end-field")}
            />
          </Stack>
        )}
      </Answer>
    </Page>
  );
}

function SetButton({ book }: { book: PortfolioBook }) {
  const { portfolios: words } = useWords();
  const [opened, dialog] = useDisclosure();
  return (
    <>
      <Button leftSection={<IconPlus aria-hidden size={20} />} onClick={dialog.open}>
        {words.set}
      </Button>
      {opened && <SetDialog book={book} onClose={dialog.close} />}
    </>
  );
}

/** Divisions with a charge come first and whole; the leaders after them. */
function Divisions({ book }: { book: PortfolioBook }) {
  const { portfolios: words } = useWords();
  const [ending, end] = useState<Charge | null>(null);
  const mayEnd = may(book, "portfolios.end");
  const leads = book.charges.filter(({ duty }) => duty === "lead");
  const common = mayEnd ? { onEnd: end } : {};
  const divisions = new Map(
    [...book.divisions, ...book.charges.flatMap(({ division }) => division ?? [])].map((one) => [
      one.id,
      one,
    ]),
  );
  const chargesOf = ({ id }: UnitRef) => book.charges.filter(({ division }) => division?.id === id);
  const inCharge = (division: UnitRef) => chargesOf(division).length > 0;
  const idle = [...divisions.values()].filter((division) => !inCharge(division));
  return (
    <>
      {[...divisions.values()].filter(inCharge).map((division) => (
        <Section key={division.id} title={division.name}>
          <ChargeTable label={division.name} charges={chargesOf(division)} {...common} />
        </Section>
      ))}
      {idle.length > 0 && (
        <Section title={words.idle}>
          <Text>{idle.map(({ name }) => name).join("; ")}.</Text>
          <Text c="dimmed">{words.noCharge}</Text>
        </Section>
      )}
      <Section title={words.leaders}>
        {leads.length === 0 ? (
          <Text c="dimmed">{words.noLeader}</Text>
        ) : (
          <ChargeTable label={words.leaders} charges={leads} {...common} />
        )}
      </Section>
      {ending && <EndDialog charge={ending} onClose={() => end(null)} />}
    </>
  );
}

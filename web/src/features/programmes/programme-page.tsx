import type { ProgrammeDetail } from "@dondoc/contract";
import { Alert, Button, Group, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { read } from "../../app/api/read.ts";
import { programmeRoute } from "../../app/routes.ts";
import { useSession } from "../../app/session.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { Answer } from "../../ui/answer.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { formatDate } from "../../ui/dates.ts";
import { Facts } from "../../ui/facts.tsx";
import { Journal } from "../../ui/journal.tsx";
import { TextLink } from "../../ui/link.tsx";
import { Page } from "../../ui/page.tsx";
import { PrintButton } from "../../ui/print-button.tsx";
import { Section } from "../../ui/section.tsx";
import { ToneBadge } from "../../ui/tone-badge.tsx";
import { Links } from "./links.tsx";
import { ProgrammeActs } from "./programme-acts.tsx";
import { ProgrammeFigures } from "./programme-figures.tsx";
import { ProgrammeTasks } from "./programme-tasks.tsx";
import { TargetTable } from "./target-table.tsx";
import { usePlace } from "./use-place.ts";

/** One programme as of a day: both figures, its targets against their paths, its tasks, what it rests on and what happened. */
export function ProgrammePage() {
  const { id } = programmeRoute.useParams();
  const { asOf } = programmeRoute.useSearch();
  const query = useQuery(read("getProgramme", { params: { id }, query: asOf ? { asOf } : {} }));
  return <Answer query={query}>{(programme) => <Whole programme={programme} />}</Answer>;
}

function Whole({ programme }: { programme: ProgrammeDetail }) {
  const { programmes: words } = useWords();
  const { today } = useSession();
  usePlace();
  // What is closed stays as it was then.
  const past = programme.asOf < (programme.closedOn ?? today);
  const [opened, open] = useState<string | null>(null);
  return (
    <Page
      title={`${words.label(programme.number)}: ${programme.title}`}
      lead={`${programme.owner.name}. ${words.asOfSaid(formatDate(programme.asOf))}`}
      actions={
        <>
          {!past && <ProgrammeActs programme={programme} opened={opened} onOpen={open} />}
          <PrintButton />
        </>
      }
    >
      <DayBar programme={programme} past={past} />
      <ProgrammeFigures programme={programme} />
      {programme.closedOn !== null && (
        <Section title={words.page.closing}>
          <Facts
            facts={[
              [words.page.closed, formatDate(programme.closedOn)],
              [words.page.result, programme.result],
              [words.page.resultDocument, programme.resultDocument],
            ]}
          />
        </Section>
      )}
      <TargetTable programme={programme} past={past} />
      <ProgrammeTasks programme={programme} />
      <Links programme={programme} past={past} />
      <About programme={programme} />
      <History programme={programme} />
    </Page>
  );
}

/** So many lines are drawn first; every month's values make many. */
const RECENT = 12;

function History({ programme: { journal } }: { programme: ProgrammeDetail }) {
  const { programmes: words, ui } = useWords();
  const [whole, setWhole] = useState(false);
  return (
    <Section title={ui.history}>
      <Journal entries={whole ? journal : journal.slice(0, RECENT)} />
      {!whole && journal.length > RECENT && (
        <Button variant="default" mt="sm" onClick={() => setWhole(true)}>
          {words.page.moreHistory(journal.length - RECENT)}
        </Button>
      )}
    </Section>
  );
}

/** The day the figures are of; it stands in the address. */
function DayBar({ programme, past }: { programme: ProgrammeDetail; past: boolean }) {
  const { programmes: words } = useWords();
  const { today } = useSession();
  const search = programmeRoute.useSearch();
  const navigate = programmeRoute.useNavigate();
  const look = (day: string | null) => {
    const { asOf: _dropped, ...others } = search;
    void navigate({
      replace: true,
      search: day && day < today ? { ...others, asOf: day } : others,
    });
  };
  return (
    <>
      <Group gap="lg" align="flex-end">
        <TextLink to="/chuong-trinh">{words.page.back}</TextLink>
        <div style={{ width: "11rem" }} className="no-print">
          <DateField
            label={words.asOf}
            maxDate={today}
            value={search.asOf ?? today}
            onChange={look}
          />
        </div>
        {programme.closedOn === null ? (
          <ToneBadge tone="working">{words.running}</ToneBadge>
        ) : (
          <ToneBadge tone="done">{words.closedOn(formatDate(programme.closedOn))}</ToneBadge>
        )}
      </Group>
      {past && (
        <Alert color="blue" variant="outline">
          <Group justify="space-between" gap="sm">
            <Text>{words.page.past(formatDate(programme.asOf))}</Text>
            <Button variant="default" onClick={() => look(null)}>
              {words.page.toToday}
            </Button>
          </Group>
        </Alert>
      )}
    </>
  );
}

function About({ programme }: { programme: ProgrammeDetail }) {
  const { programmes: words } = useWords();
  const { page } = words;
  const { documentId } = programme;
  return (
    <Section title={page.facts}>
      <Facts
        facts={[
          [page.kind, words.kinds[programme.kind]],
          [page.year, String(programme.year)],
          [page.owner, programme.owner.name],
          [page.field, programme.field],
          [
            page.document,
            <>
              {page.basis(programme.documentNumber, formatDate(programme.documentOn))}
              {documentId !== null && (
                <>
                  {" · "}
                  <TextLink to="/van-ban/$id" params={{ id: documentId }}>
                    {page.openDocument}
                  </TextLink>
                </>
              )}
            </>,
          ],
        ]}
      />
    </Section>
  );
}

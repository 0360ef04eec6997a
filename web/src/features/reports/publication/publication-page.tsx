import type { Publication, PublishedResults } from "@dondoc/contract";
import { Alert, Button, Text } from "@mantine/core";
import { IconAlertTriangle, IconFileSpreadsheet } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { read } from "../../../app/api/read.ts";
import { publicationRoute } from "../../../app/routes.ts";
import { useWords } from "../../../app/words/use-words.tsx";
import { Answer } from "../../../ui/answer.tsx";
import { formatDate, formatInstant } from "../../../ui/dates.ts";
import { Journal } from "../../../ui/journal.tsx";
import { TextLink } from "../../../ui/link.tsx";
import { ListTable } from "../../../ui/list-table.tsx";
import { Page } from "../../../ui/page.tsx";
import { PrintButton } from "../../../ui/print-button.tsx";
import { Section } from "../../../ui/section.tsx";
import { SheetChecks } from "../sheet-checks.tsx";
import { PublishDialog, WithdrawDialog } from "./decide-dialogs.tsx";
import { ResultTable } from "./result-table.tsx";
import { WriteDialog } from "./write-dialog.tsx";

const plain = new Intl.NumberFormat("vi-VN");

/** The results of one period: as they would be published, or as they were. */
export function PublicationPage() {
  const { id } = publicationRoute.useParams();
  return (
    <Answer query={useQuery(read("getPublication", { params: { id } }))}>
      {(publication) => <Results publication={publication} />}
    </Answer>
  );
}

function Results({ publication }: { publication: Publication }) {
  const { publication: words, ui } = useWords();
  const { title, from, to, state, publishedAt, results, kept } = publication;
  const said = words.range(formatDate(from), formatDate(to));
  const stands = `${words.states[state]}${publishedAt === null ? "" : ` ${formatInstant(publishedAt)}`}`;
  return (
    <Page
      title={words.pageTitle(title)}
      lead={`${said}. ${stands}.`}
      actions={<Actions publication={publication} />}
    >
      <TextLink to="/bao-cao/cong-bo" className="no-print">
        {words.back}
      </TextLink>
      <Withdrawn publication={publication} />
      <NextRefused publication={publication} />
      {kept && results && <SheetChecks checks={results.checks} />}
      {results && <Told publication={publication} results={results} />}
      {kept && <Withheld kept={kept} />}
      {kept && (
        <Section title={ui.history}>
          <Journal entries={publication.journal} />
        </Section>
      )}
    </Page>
  );
}

interface ToldProps {
  publication: Publication;
  results: PublishedResults;
}

/** What everybody reads: the words, the sum, the table and how it was counted. */
function Told({ publication, results }: ToldProps) {
  const words = useWords().publication;
  const { from, to, kept, hash, intact } = publication;
  const { intro, total, rate, smallest } = results;
  return (
    <Section title={words.table}>
      {intro !== "" && intro.split("\n").map((line, at) => <Text key={at}>{line}</Text>)}
      <Text fw={600}>{words.whole(plain.format(total.assigned), plain.format(total.done))}</Text>
      <ResultTable results={results} />
      <Text c="dimmed">{words.formula(rate.name, rate.formula)}</Text>
      <Text c="dimmed">{words.small(smallest)}</Text>
      {hash !== null && (
        <Text c="dimmed">{intact ? words.intact(hash.slice(0, 12)) : words.broken}</Text>
      )}
      {kept && (
        <TextLink
          to="/bao-cao"
          search={{ form: "F2", period: `${from}..${to}`, asOf: to }}
          className="no-print"
        >
          {words.behind}
        </TextLink>
      )}
    </Section>
  );
}

function Withheld({ kept: { withheld } }: { kept: NonNullable<Publication["kept"]> }) {
  const words = useWords().publication;
  if (withheld.length === 0) return null;
  return (
    <Section title={words.withheld} lead={words.withheldLead}>
      <ListTable
        caption={words.withheld}
        rows={withheld}
        rowKey={({ unit }) => unit.id}
        columns={[
          { title: words.agency, isName: true, render: ({ unit }) => unit.name },
          {
            title: words.why,
            render: ({ because, reason }) =>
              reason === null ? words.because[because] : `${words.because[because]}: ${reason}`,
          },
        ]}
      />
    </Section>
  );
}

const actOf = ({ acts }: Publication, name: string) => acts.find(({ act }) => act === name);

function Actions({ publication }: { publication: Publication }) {
  const words = useWords().publication;
  const [open, setOpen] = useState<"publish" | "write" | "withdraw" | null>(null);
  const may = (name: string) => actOf(publication, name)?.allowed ?? false;
  const dialog = { publication, onClose: () => setOpen(null) };
  return (
    <>
      {may("publications.publish") && (
        <Button onClick={() => setOpen("publish")}>{words.publish.button}</Button>
      )}
      {may("publications.write") && (
        <Button variant="default" onClick={() => setOpen("write")}>
          {words.write.button}
        </Button>
      )}
      {publication.results && (
        <Button
          component="a"
          href={`/api/publications/${publication.id}/workbook.xlsx`}
          variant="default"
          leftSection={<IconFileSpreadsheet aria-hidden size={18} />}
        >
          {words.workbook}
        </Button>
      )}
      <PrintButton />
      {may("publications.withdraw") && (
        <Button variant="default" onClick={() => setOpen("withdraw")}>
          {words.withdraw.button}
        </Button>
      )}
      {open === "publish" && <PublishDialog {...dialog} />}
      {open === "write" && <WriteDialog {...dialog} />}
      {open === "withdraw" && <WithdrawDialog {...dialog} />}
    </>
  );
}

function Withdrawn({ publication }: { publication: Publication }) {
  const words = useWords().publication;
  const { withdrawnAt, withdrawnBecause, replacedBy } = publication;
  if (withdrawnAt === null) return null;
  return (
    <Alert color="red" variant="outline" icon={<IconAlertTriangle aria-hidden />}>
      <Text>{words.withdrawn(formatInstant(withdrawnAt), withdrawnBecause ?? "")}</Text>
      {replacedBy && (
        <TextLink to="/bao-cao/cong-bo/$id" params={{ id: replacedBy.id }}>
          {words.replaced}
        </TextLink>
      )}
    </Alert>
  );
}

/** Why a draft is not published by this person. */
function NextRefused({ publication }: { publication: Publication }) {
  const words = useWords().publication;
  const publish = actOf(publication, "publications.publish");
  if (publication.state !== "draft" || publish?.allowed) return null;
  return <Text role="note">{publish?.because ?? words.waits}</Text>;
}

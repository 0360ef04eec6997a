import type { MonthlyReport } from "@dondoc/contract";
import { Button, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { read } from "../../app/api/read.ts";
import { monthlyReportRoute } from "../../app/routes.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { Answer } from "../../ui/answer.tsx";
import { formatDate, formatInstant } from "../../ui/dates.ts";
import { Facts } from "../../ui/facts.tsx";
import { Journal } from "../../ui/journal.tsx";
import { ButtonLink, TextLink } from "../../ui/link.tsx";
import { Page } from "../../ui/page.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { Section } from "../../ui/section.tsx";
import { useAct } from "../../ui/use-act.ts";
import { Adjustments } from "./adjustments.tsx";
import { FreezeDialog } from "./freeze-dialog.tsx";
import { ReportText } from "./report-text.tsx";
import { SheetChecks } from "./sheet-checks.tsx";
import { WriteDialog } from "./write-dialog.tsx";

/** One monthly report: what it says, whether its sums agree, and the one act that comes next. */
export function MonthlyPage() {
  const { id } = monthlyReportRoute.useParams();
  return (
    <Answer query={useQuery(read("getMonthlyReport", { params: { id } }))}>
      {(report) => <Report report={report} />}
    </Answer>
  );
}

function Report({ report }: { report: MonthlyReport }) {
  const { monthly: words, ui } = useWords();
  return (
    <Page
      title={report.title}
      lead={words.states[report.state]}
      actions={<Actions report={report} />}
    >
      <TextLink to="/bao-cao/thang" className="no-print">
        {words.templatePage.back}
      </TextLink>
      <NextRefused report={report} />
      <SheetChecks checks={report.checks} />
      <ReportFacts report={report} />
      <Section title={words.text} lead={words.textLead}>
        <ReportText report={report} />
      </Section>
      {report.adjustments.length > 0 && (
        <Section title={words.adjustments}>
          <Adjustments report={report} />
        </Section>
      )}
      <Section title={ui.history}>
        <Journal entries={report.journal} />
      </Section>
    </Page>
  );
}

const actOf = ({ acts }: MonthlyReport, name: string) => acts.find(({ act }) => act === name);

function Actions({ report }: { report: MonthlyReport }) {
  const words = useWords().monthly;
  const [open, setOpen] = useState<"write" | "freeze" | null>(null);
  const again = useAct("draftReport", { said: words.again.done });
  const may = (name: string) => actOf(report, name)?.allowed ?? false;
  const { document, id, version } = report;
  return (
    <>
      {may("reports.freeze") && (
        <Button onClick={() => setOpen("freeze")}>{words.freeze.button}</Button>
      )}
      {document && (
        <ButtonLink
          to="/du-thao/$id"
          params={{ id: document.id }}
          variant={may("reports.draft") ? "default" : "filled"}
        >
          {words.openDocument(document.reference)}
        </ButtonLink>
      )}
      {may("reports.draft") && (
        <Button
          loading={again.pending}
          onClick={() => again.send({ body: { reportId: id, version } })}
        >
          {words.again.button}
        </Button>
      )}
      {may("reports.write") && (
        <Button variant="default" onClick={() => setOpen("write")}>
          {words.words.button}
        </Button>
      )}
      <ProblemAlert act={again} />
      {open === "write" && <WriteDialog report={report} onClose={() => setOpen(null)} />}
      {open === "freeze" && <FreezeDialog report={report} onClose={() => setOpen(null)} />}
    </>
  );
}

/** Why an open report cannot be frozen yet, or who freezes it where the reader does not. */
function NextRefused({ report }: { report: MonthlyReport }) {
  const words = useWords().monthly.freeze;
  const freeze = actOf(report, "reports.freeze");
  const because = freeze ? freeze.because : words.others;
  return report.state === "open" && because ? <Text role="note">{because}</Text> : null;
}

function ReportFacts({ report }: { report: MonthlyReport }) {
  const words = useWords().monthly;
  const { frozenBy, frozenAt, hash, intact, document } = report;
  return (
    <Facts
      facts={[
        [words.facts.range, words.range(formatDate(report.from), formatDate(report.to))],
        [words.facts.asOf, formatDate(report.asOf)],
        [words.facts.made, report.madeBy],
        [
          words.facts.frozen,
          frozenBy !== null && frozenAt !== null && hash !== null
            ? `${words.frozenBy(frozenBy, formatInstant(frozenAt))}. ${intact ? words.intact(hash.slice(0, 12)) : words.broken}`
            : null,
        ],
        [
          words.facts.document,
          document === null
            ? words.noDocument
            : `${words.documents[document.state]}, ${document.reference}`,
        ],
      ]}
    />
  );
}

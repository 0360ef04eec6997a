import type { PartnerReportDetail, PartnerReportOutcome } from "@dondoc/contract";
import { Alert, Button, Group, NativeSelect, Text, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { read } from "../../app/api/read.ts";
import { partnerReportRoute } from "../../app/routes.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { Answer } from "../../ui/answer.tsx";
import { formatDate } from "../../ui/dates.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { Facts } from "../../ui/facts.tsx";
import { FormButtons } from "../../ui/form-buttons.tsx";
import { Form } from "../../ui/form.tsx";
import { Journal } from "../../ui/journal.tsx";
import { TextLink } from "../../ui/link.tsx";
import { LongText } from "../../ui/long-text.tsx";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";
import { useAct } from "../../ui/use-act.ts";
import { useForm } from "../../ui/use-form.ts";
import { ToneBadge } from "../../ui/tone-badge.tsx";
import { reportTones } from "./tones.ts";
import { TextActDialog } from "./text-act-dialog.tsx";

/** A report about a slow partner: its proof, the other side's explanation, the finding. */
export function PartnerReportPage() {
  const { id } = partnerReportRoute.useParams();
  return (
    <Answer query={useQuery(read("getPartnerReport", { params: { id } }))}>
      {(report) => <ReportRecord key={report.id} report={report} />}
    </Answer>
  );
}

function ReportRecord({ report }: { report: PartnerReportDetail }) {
  const { coordination, ui } = useWords();
  const words = coordination.report;
  return (
    <Page
      title={`${coordination.reportNumber(report.number)}: ${report.accused.name}`}
      actions={<ReportActs report={report} />}
    >
      <ToneBadge tone={reportTones[report.state]}>
        {coordination.reportState[report.state]}
      </ToneBadge>
      {report.vertical && (
        <Alert color="yellow" variant="outline">
          {words.vertical}
        </Alert>
      )}
      <Section title={coordination.record.request}>
        <ReportFacts report={report} />
      </Section>
      <Section title={words.contentSent}>
        <Text style={{ whiteSpace: "pre-line" }}>{report.content}</Text>
      </Section>
      <Section title={words.explanation}>
        <Text style={{ whiteSpace: "pre-line" }}>
          {report.explanation ?? words.explainBy(formatDate(report.explainLastDay))}
        </Text>
      </Section>
      {report.findingReason && (
        <Section title={words.finding}>
          <Text>
            {coordination.reportState[report.state]}
            {report.days !== null && `, ${words.charged(report.days)}`}
          </Text>
          <Text style={{ whiteSpace: "pre-line" }}>{report.findingReason}</Text>
          <Text c="dimmed">
            {report.foundBy}
            {report.foundOn && `, ${formatDate(report.foundOn)}`}
          </Text>
        </Section>
      )}
      <Section title={ui.history}>
        <Journal entries={report.journal} />
      </Section>
    </Page>
  );
}

function ReportFacts({ report }: { report: PartnerReportDetail }) {
  const { coordination } = useWords();
  const words = coordination.report;
  const { request } = report;
  return (
    <Facts
      facts={[
        [
          words.request,
          request.kind === "consultation" ? (
            <TextLink to="/phoi-hop/$id" params={{ id: request.id }}>
              {coordination.number(request.number)}
            </TextLink>
          ) : (
            coordination.helpNumber(request.number)
          ),
        ],
        [words.reporter, report.reporter.name],
        [words.accused, report.accused.name],
        [coordination.due, formatDate(report.lastDay)],
        [words.answeredOn, report.answeredOn ? formatDate(report.answeredOn) : words.notAnswered],
        [words.days, String(report.daysLate)],
        [words.quality, report.evasive ? words.evasive : null],
        [
          words.reportedOn,
          `${formatDate(report.reportedOn)} (${report.reportedProperly ? words.proper : words.notProper})`,
        ],
      ]}
    />
  );
}

function ReportActs({ report }: { report: PartnerReportDetail }) {
  const { report: words } = useWords().coordination;
  const [opened, open] = useState<string | null>(null);
  const on = { reportId: report.id, version: report.version };
  const shown = report.acts.filter(({ allowed }) => allowed);
  const title = report.acts.find(({ act }) => act === opened)?.title ?? "";
  return (
    <Group gap="sm">
      {shown.map((act) => (
        <Button key={act.act} onClick={() => open(act.act)}>
          {act.title}
        </Button>
      ))}
      {opened === "coordination.explain" && (
        <TextActDialog
          name="explainReport"
          title={title}
          on={on}
          fields={[{ name: "explanation", label: words.explanation, required: true }]}
          draft={`explain.${report.id}`}
          onClose={() => open(null)}
        />
      )}
      {opened === "coordination.find-partner" && (
        <FindDialog report={report} title={title} onClose={() => open(null)} />
      )}
    </Group>
  );
}

const outcomes: readonly PartnerReportOutcome[] = ["accepted", "shared", "rejected"];

function FindDialog({
  report,
  title,
  onClose,
}: {
  report: PartnerReportDetail;
  title: string;
  onClose: () => void;
}) {
  const { coordination } = useWords();
  const words = coordination.report;
  const act = useAct("findPartner", {
    said: coordination.acts.done,
    onDone: () => {
      form.clear();
      onClose();
    },
  });
  const form = useForm({
    initial: { outcome: "accepted", days: "", reason: "" },
    draft: `find.${report.id}`,
    act,
    check: ({ outcome, days, reason }) => ({
      days: outcome === "shared" && !/^\d+$/.test(days.trim()) ? coordination.acts.missing : "",
      reason: reason.trim() ? "" : coordination.acts.missing,
    }),
  });
  return (
    <Dialog opened onClose={onClose} title={title}>
      <Form
        form={form}
        act={act}
        label={title}
        onSubmit={({ outcome, days, reason }) =>
          act.send({
            body: {
              reportId: report.id,
              version: report.version,
              outcome: outcomes.find((one) => one === outcome) ?? "accepted",
              ...(outcome === "shared" ? { days: Number(days) } : {}),
              reason,
            },
          })
        }
      >
        <NativeSelect
          label={words.outcome}
          {...form.text("outcome")}
          data={outcomes.map((one) => ({ value: one, label: coordination.reportState[one] }))}
        />
        {form.values.outcome === "shared" && (
          <TextInput label={words.share} required inputMode="numeric" {...form.text("days")} />
        )}
        <LongText label={words.reason} required autosize minRows={3} {...form.text("reason")} />
        <FormButtons submit={title} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

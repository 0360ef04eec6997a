import type { CoordinationRuleDetail, RuleReviewState } from "@dondoc/contract";
import { Button, Group, NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { read } from "../../app/api/read.ts";
import { coordinationRuleRoute } from "../../app/routes.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { Answer } from "../../ui/answer.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { formatDate } from "../../ui/dates.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { Facts } from "../../ui/facts.tsx";
import { FormButtons } from "../../ui/form-buttons.tsx";
import { Form } from "../../ui/form.tsx";
import { Journal } from "../../ui/journal.tsx";
import { LongText } from "../../ui/long-text.tsx";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";
import { useAct } from "../../ui/use-act.ts";
import { useForm } from "../../ui/use-form.ts";
import { RuleDialog } from "./rule-dialog.tsx";

/** One coordination rule with its history. */
export function CoordinationRulePage() {
  const { id } = coordinationRuleRoute.useParams();
  const { ui } = useWords();
  return (
    <Answer query={useQuery(read("getCoordinationRule", { params: { id } }))}>
      {(rule) => (
        <Page title={rule.title} lead={rule.reference} actions={<RuleActs rule={rule} />}>
          <RuleFacts rule={rule} />
          <Section title={ui.history}>
            <Journal entries={rule.journal} />
          </Section>
        </Page>
      )}
    </Answer>
  );
}

function RuleFacts({ rule }: { rule: CoordinationRuleDetail }) {
  const { coordination } = useWords();
  const words = coordination.rule;
  const parties =
    rule.parties.length === 0 ? words.everybody : rule.parties.map(({ name }) => name).join(", ");
  const day = (date: string | null) => date && formatDate(date);
  return (
    <Section title={coordination.view.rules}>
      <Facts
        facts={[
          [words.field, rule.field],
          [words.parties, parties],
          [words.limits, words.limitsOf(rule.normalDays, rule.urgentDays)],
          [words.silence, coordination.silence[rule.silence]],
          [words.silenceBasis, rule.silenceBasis],
          [words.owner, rule.owner.name],
          [words.inForceFrom, day(rule.inForceFrom)],
          [words.inForceTo, day(rule.inForceTo)],
          [words.reviewState, coordination.reviewState[rule.reviewState]],
          [
            words.nextReviewOn,
            rule.nextReviewOn &&
              `${formatDate(rule.nextReviewOn)}${rule.reviewOverdue ? ` (${words.overdue})` : ""}`,
          ],
          [words.note, rule.reviewNote],
        ]}
      />
    </Section>
  );
}

function RuleActs({ rule }: { rule: CoordinationRuleDetail }) {
  const { rule: words } = useWords().coordination;
  const [opened, open] = useState<"revise" | "review" | null>(null);
  if (!rule.acts.some(({ allowed }) => allowed)) return null;
  return (
    <Group gap="sm">
      <Button onClick={() => open("review")}>{words.review}</Button>
      <Button variant="default" onClick={() => open("revise")}>
        {words.revise}
      </Button>
      {opened === "revise" && <RuleDialog rule={rule} onClose={() => open(null)} />}
      {opened === "review" && <ReviewDialog rule={rule} onClose={() => open(null)} />}
    </Group>
  );
}

const states: readonly RuleReviewState[] = ["current", "to-review", "amending", "ended"];

function ReviewDialog({ rule, onClose }: { rule: CoordinationRuleDetail; onClose: () => void }) {
  const { coordination } = useWords();
  const words = coordination.rule;
  const act = useAct("reviewRule", {
    said: words.done,
    onDone: () => {
      form.clear();
      onClose();
    },
  });
  const form = useForm({
    initial: {
      reviewState: "current",
      nextReviewOn: null as string | null,
      inForceTo: null as string | null,
      note: "",
    },
    draft: `review-rule.${rule.id}`,
    act,
    check: ({ note }) => ({ note: note.trim() ? "" : words.missing }),
  });
  const ends = form.values.reviewState === "ended";
  return (
    <Dialog opened onClose={onClose} title={words.review}>
      <Form
        form={form}
        act={act}
        label={words.review}
        onSubmit={({ reviewState, nextReviewOn, inForceTo, note }) =>
          act.send({
            body: {
              ruleId: rule.id,
              version: rule.version,
              reviewState: states.find((one) => one === reviewState) ?? "current",
              ...(!ends && nextReviewOn ? { nextReviewOn } : {}),
              ...(ends && inForceTo ? { inForceTo } : {}),
              note,
            },
          })
        }
      >
        <NativeSelect
          label={words.reviewState}
          {...form.text("reviewState")}
          data={states.map((one) => ({ value: one, label: coordination.reviewState[one] }))}
        />
        {ends ? (
          <DateField label={words.inForceTo} required {...form.pick("inForceTo")} />
        ) : (
          <DateField label={words.nextReviewOn} required {...form.pick("nextReviewOn")} />
        )}
        <LongText label={words.note} required autosize minRows={3} {...form.text("note")} />
        <FormButtons submit={words.review} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

import type { ComplaintDetail, ComplaintStep, ComplexGround, UnitRef } from "@dondoc/contract";
import { Button, Menu, NativeSelect, TextInput } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { useState } from "react";
import { useSession } from "../../app/session.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { ActDialog, type ActField } from "../../ui/act-dialog.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormButtons } from "../../ui/form-buttons.tsx";
import { Form } from "../../ui/form.tsx";
import { LongText } from "../../ui/long-text.tsx";
import { UnitPicker } from "../../ui/unit-picker.tsx";
import { useAct } from "../../ui/use-act.ts";
import { useForm } from "../../ui/use-form.ts";
import { refusals, results } from "./grounds.ts";

/** So many buttons stand beside each other; the rest is in the menu. */
const BESIDE = 2;
const complexities: readonly ComplexGround[] = ["several-places", "several-contents", "many-people", "foreign", "several-agencies", "differing-opinions", "conflicting-evidence"]; // prettier-ignore

/** The next steps of the law as buttons, what is rarer in a menu. */
export function ComplaintActs({ found }: { found: ComplaintDetail }) {
  const { complaints: words } = useWords();
  const [opened, open] = useState<ComplaintStep | "appeal" | null>(null);
  const appeals = found.acts.some(({ act, allowed }) => act === "complaints.appeal" && allowed);
  const rest = found.steps.slice(BESIDE);
  const close = () => open(null);
  return (
    <>
      {appeals && (
        <Button variant="default" onClick={() => open("appeal")}>
          {words.appeal}
        </Button>
      )}
      {found.steps.slice(0, BESIDE).map((step, at) => (
        <Button key={step} variant={at === 0 ? "filled" : "default"} onClick={() => open(step)}>
          {words.steps[step]}
        </Button>
      ))}
      {rest.length > 0 && (
        <Menu position="bottom-start" transitionProps={{ duration: 0 }}>
          <Menu.Target>
            <Button variant="default" rightSection={<IconChevronDown aria-hidden size={18} />}>
              {words.more}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {rest.map((step) => (
              <Menu.Item key={step} onClick={() => open(step)}>
                {words.steps[step]}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {opened === "appeal" && <AppealDialog found={found} onClose={close} />}
      {opened !== null && opened !== "appeal" && (
        <StepDialog step={opened} found={found} onClose={close} />
      )}
    </>
  );
}

interface StepProps {
  step: ComplaintStep;
  found: ComplaintDetail;
  onClose: () => void;
}

function StepDialog({ step, found, onClose }: StepProps) {
  const { complaints: words } = useWords();
  const { today } = useSession();
  const fields = useStepFields(step);
  const on = { voiceId: found.voiceId, version: found.version, step };
  const lead = step === "dialogue" && found.level === 2 ? words.talkLead : step === "send" ? words.sentOn : undefined; // prettier-ignore
  return (
    <ActDialog
      name="takeComplaintStep"
      title={words.steps[step]}
      on={on}
      fields={[
        { name: "on", label: words.fields.on, kind: "date", required: true, initial: today },
        ...fields,
      ]}
      lead={lead}
      draft={`complaint.${found.voiceId}.${step}`}
      bodyOf={({ remote, whole, dialogue, ...values }) => ({
        ...values,
        ...(remote !== undefined && { remote: remote === "far" }),
        ...(whole !== undefined && { whole: whole === "whole" }),
        ...(dialogue !== undefined && {
          dialogue: Number(dialogue.replaceAll(/\D/gu, "")) || null,
        }),
      })}
      onClose={onClose}
    />
  );
}

/** What the law wants to be known of a step. */
function useStepFields(step: ComplaintStep): ActField[] {
  const { complaints: words } = useWords();
  const { today } = useSession();
  const { fields: labels, grounds } = words;
  const chosen = (values: readonly (keyof typeof grounds)[]) =>
    values.map((value) => ({ value, label: grounds[value] }));
  const document: ActField[] = [
    { name: "documentNumber", label: labels.documentNumber, kind: "short", required: true },
    {
      name: "documentOn",
      label: labels.documentOn,
      kind: "date",
      required: true,
      initial: today,
    },
  ];
  const text: ActField = { name: "text", label: labels.text, kind: "long", required: true };
  const choice = (name: string, label: string, options: ActField["options"]): ActField => ({
    name,
    label,
    kind: "choice",
    options: options ?? [],
  });
  switch (step) {
    case "accept":
      return [
        ...document,
        choice("remote", labels.remote, [
          { value: "near", label: labels.near },
          { value: "far", label: labels.far },
        ]),
      ];
    case "refuse":
      return [choice("ground", labels.refusal, chosen(refusals)), text];
    case "verify":
      return [
        ...document,
        { name: "by", label: labels.by, kind: "short", required: true },
        { name: "until", label: labels.until, kind: "date", required: true },
        text,
      ];
    case "dialogue":
      return [{ name: "dialogue", label: labels.dialogue, kind: "short" }, text];
    case "extend":
      return [...document, choice("ground", labels.complex, chosen(complexities)), text];
    case "suspend":
    case "resume":
    case "terminate":
      return [...document, text];
    case "decide":
      return [...document, choice("result", labels.result, chosen(results)), text];
    case "withdraw":
      return [choice("whole", labels.whole, chosen(["whole", "part"])), text];
    default:
      return [text];
  }
}

interface Appeal {
  to: string;
  on: string | null;
  unitId: UnitRef | null;
  court: string;
  text: string;
}

/** To the superior, who is chosen, or to a court, which is named. */
function AppealDialog({ found, onClose }: { found: ComplaintDetail; onClose: () => void }) {
  const { complaints: words, ui } = useWords();
  const { fields: labels } = words;
  const { today } = useSession();
  const act = useAct("appealComplaint", { said: ui.act.done, onDone: onClose });
  const form = useForm<Appeal>({
    initial: {
      to: found.level === 2 ? "court" : "superior",
      on: today,
      unitId: null,
      court: "",
      text: "",
    },
    act,
    check: ({ to, on, unitId, court, text }) => ({
      on: on ? "" : ui.act.missing(labels.on),
      unitId: to === "court" || unitId ? "" : labels.unitMissing,
      court: to !== "court" || court.trim() ? "" : ui.act.missing(labels.courtName),
      text: text.trim() ? "" : ui.act.missing(labels.text),
    }),
  });
  const toCourt = form.values.to === "court";
  return (
    <Dialog opened onClose={onClose} title={words.appeal}>
      <Form
        form={form}
        act={act}
        label={words.appeal}
        onSubmit={({ on, unitId, court, text }) => {
          const given = { voiceId: found.voiceId, version: found.version, on: on ?? "", text };
          act.send({
            body: toCourt
              ? { ...given, to: "court", court }
              : { ...given, to: "superior", unitId: unitId?.id ?? "" },
          });
        }}
      >
        <NativeSelect
          label={labels.to}
          {...form.text("to")}
          data={[
            ...(found.level === 2 ? [] : [{ value: "superior", label: labels.superior }]),
            { value: "court", label: labels.court },
          ]}
        />
        <DateField label={labels.on} required {...form.pick("on")} />
        {toCourt ? (
          <TextInput label={labels.courtName} required {...form.text("court")} />
        ) : (
          <UnitPicker label={labels.unit} required {...form.pick("unitId")} />
        )}
        <LongText label={labels.text} required autosize minRows={3} {...form.text("text")} />
        <FormButtons submit={words.appeal} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

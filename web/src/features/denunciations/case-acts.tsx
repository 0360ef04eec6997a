import type {
  ComplexityGround,
  DenunciationDetail,
  DenunciationResult,
  DenunciationStep,
  NonAcceptance,
  TerminationGround,
} from "@dondoc/contract";
import { Button, Menu } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { useSession } from "../../app/session.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { ActDialog, type ActField } from "../../ui/act-dialog.tsx";
import { AccuseDialog } from "./accused-field.tsx";
import { ChargeDialog } from "./handler-dialogs.tsx";

/** So many buttons stand beside each other; the rest is in the menu. */
const BESIDE = 2;
const APART = ["denunciations.step", "denunciations.open-identity"];

type Opened = { step: DenunciationStep } | { act: string };

/** The next steps of the law as buttons, what is rarer in a menu. */
export function CaseActs({ found }: { found: DenunciationDetail }) {
  const { denunciations: words } = useWords();
  const [opened, open] = useState<Opened | null>(null);
  const acts = found.acts.filter(({ act, allowed }) => allowed && !APART.includes(act));
  const beside = found.steps.slice(0, BESIDE);
  const close = () => open(null);
  const nameOf = (act: string, title: string) =>
    act === EXPUNGE
      ? found.expungeAsked
        ? words.acts.decideExpunge
        : words.acts.askExpunge
      : title;
  const more = found.steps.length > BESIDE || acts.length > 0;
  return (
    <>
      {beside.map((step, at) => (
        <Button key={step} variant={at === 0 ? "filled" : "default"} onClick={() => open({ step })}>
          {words.steps[step]}
        </Button>
      ))}
      {more && (
        <Menu position="bottom-end" transitionProps={{ duration: 0 }}>
          <Menu.Target>
            <Button variant="default" rightSection={<IconChevronDown aria-hidden size={18} />}>
              {words.more}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {found.steps.slice(BESIDE).map((step) => (
              <Menu.Item key={step} onClick={() => open({ step })}>
                {words.steps[step]}
              </Menu.Item>
            ))}
            {acts.map(({ act, title }) => (
              <Menu.Item key={act} onClick={() => open({ act })}>
                {nameOf(act, title)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {opened && "step" in opened && (
        <StepDialog step={opened.step} found={found} onClose={close} />
      )}
      {opened && "act" in opened && (
        <OtherDialog
          act={opened.act}
          title={nameOf(opened.act, acts.find(({ act }) => act === opened.act)?.title ?? "")}
          found={found}
          onClose={close}
        />
      )}
    </>
  );
}

const EXPUNGE = "denunciations.expunge";

interface OtherProps {
  act: string;
  title: string;
  found: DenunciationDetail;
  onClose: () => void;
}

function OtherDialog({ act, title, found, onClose }: OtherProps): ReactNode {
  const { acts: words } = useWords().denunciations;
  switch (act) {
    case "denunciations.charge":
      return <ChargeDialog found={found} title={title} onClose={onClose} />;
    case "denunciations.accuse":
      return <AccuseDialog found={found} title={title} onClose={onClose} />;
    case EXPUNGE:
      return (
        <ActDialog
          name="expungeDenunciation"
          title={title}
          lead={words.expungeLead}
          on={{
            denunciationId: found.id,
            version: found.version,
            change: found.expungeAsked ? "decide" : "ask",
          }}
          fields={[{ name: "reason", label: words.reason, kind: "long", required: true }]}
          onClose={onClose}
        />
      );
    default:
      return null;
  }
}

interface StepProps {
  step: DenunciationStep;
  found: DenunciationDetail;
  onClose: () => void;
}
const nonAcceptances: readonly NonAcceptance[] = ["identity-unclear", "no-capacity", "no-basis", "settled", "anonymous"]; // prettier-ignore
const results: readonly DenunciationResult[] = [
  "founded",
  "partly",
  "unfounded",
  "knowingly-false",
];
const terminations: readonly TerminationGround[] = ["withdrawn", "denounced-died", "judged"];
const complexities: readonly ComplexityGround[] = ["complex", "very-complex"];
const WITH_DOCUMENT: ReadonlySet<DenunciationStep> = new Set(["accept", "verify", "extend", "suspend", "resume", "conclude", "terminate", "grant-protection"]); // prettier-ignore

/** One step of the law with what it needs. Nothing that is typed here is kept before it is sent. */
function StepDialog({ step, found, onClose }: StepProps) {
  const { denunciations } = useWords();
  const { acts: words, grounds, steps } = denunciations;
  const { today } = useSession();
  const choice = (
    name: string,
    label: string,
    of: readonly (keyof typeof grounds)[],
  ): ActField => ({
    name,
    label,
    kind: "choice",
    options: of.map((value) => ({ value, label: grounds[value] })),
  });
  const document: ActField[] = WITH_DOCUMENT.has(step)
    ? [
        { name: "documentNumber", label: words.documentNumber, kind: "short", required: true },
        {
          name: "documentOn",
          label: words.documentOn,
          kind: "date",
          required: true,
          initial: today,
        },
      ]
    : [];
  const chosen: Partial<Record<DenunciationStep, ActField>> = {
    refuse: choice("ground", words.ground, nonAcceptances),
    extend: choice("ground", words.ground, complexities),
    terminate: choice("ground", words.ground, terminations),
    conclude: choice("result", words.result, results),
    withdraw: choice("whole", words.whole, ["whole", "part"]),
    transfer: { name: "to", label: words.to, kind: "short", required: true },
    publish: { name: "form", label: words.publishForm, kind: "short", required: true },
  };
  const text: ActField[] =
    step === "accept"
      ? []
      : [
          {
            name: "text",
            label: step === "publish" ? words.publishText : words.text,
            kind: "long",
            required: true,
          },
        ];
  const leads: Partial<Record<DenunciationStep, string>> = {
    publish: words.publishLead,
    withdraw: words.withdrawLead,
  };
  const own = chosen[step];
  return (
    <ActDialog
      name="takeDenunciationStep"
      title={steps[step]}
      lead={leads[step]}
      said={words.done}
      on={{ denunciationId: found.id, version: found.version, step }}
      fields={[
        { name: "on", label: words.on, kind: "date", required: true, initial: today },
        ...document,
        ...(own ? [own] : []),
        ...text,
      ]}
      bodyOf={(values) =>
        step === "withdraw" ? { ...values, whole: values["whole"] === "whole" } : values
      }
      onClose={onClose}
    />
  );
}

import type { RiskCode, RiskWeighing } from "@dondoc/contract";
import { Group, NumberInput, Stack, Text, TextInput } from "@mantine/core";
import { useSession } from "../../../app/session.ts";
import { useWords } from "../../../app/words/use-words.tsx";
import { DateField } from "../../../ui/date-field.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { FormButtons } from "../../../ui/form-buttons.tsx";
import { Form } from "../../../ui/form.tsx";
import { useAct } from "../../../ui/use-act.ts";
import { useForm } from "../../../ui/use-form.ts";

interface Weight {
  code: RiskCode;
  weight: number | null;
  bound: number | null;
  least: number | null;
}
interface Values {
  validFrom: string | null;
  basis: string;
  most: number | null;
  weights: Weight[];
}

interface WeighingDialogProps {
  latest: RiskWeighing;
  onClose: () => void;
}

/** Another weighing: that of today stands there, to be changed. */
export function WeighingDialog({ latest, onClose }: WeighingDialogProps) {
  const { set: words } = useWords().risk;
  const { today } = useSession();
  const act = useAct("setRiskWeighing", {
    said: words.done,
    onDone: () => {
      form.clear();
      onClose();
    },
  });
  const form = useForm<Values>({
    initial: {
      validFrom: today,
      basis: "",
      most: latest.most,
      weights: latest.criteria.map(({ code, weight, bound, least }) => ({
        code,
        weight,
        bound,
        least,
      })),
    },
    draft: `risk.weighing.${latest.number}`,
    act,
    check: ({ validFrom, basis, most, weights }) => ({
      validFrom: validFrom ? "" : words.missing(words.validFrom),
      basis: basis.trim() ? "" : words.missing(words.basis),
      most: most === null ? words.missing(words.most) : "",
      weights: weights.some(({ weight, bound, least }) => weight === null || bound === null || least === null) ? words.missing(words.columns.weight) : "", // prettier-ignore
    }),
  });
  const send = ({ validFrom, basis, most, weights }: Values) =>
    act.send({
      body: {
        validFrom: validFrom ?? "",
        basis,
        most: most ?? 0,
        weights: weights.map(({ code, weight, bound, least }) => ({
          code,
          weight: weight ?? -1,
          bound: bound ?? 0,
          least: least ?? 0,
        })),
      },
    });
  const most = form.pick("most");
  return (
    <Dialog opened onClose={onClose} title={words.title} size="xl">
      <Form form={form} act={act} label={words.title} onSubmit={send}>
        <Group gap="md" align="flex-start">
          <DateField label={words.validFrom} required {...form.pick("validFrom")} />
          <NumberInput
            label={words.most}
            description={words.mostHint}
            maw="28rem"
            min={1}
            max={20}
            {...most}
            value={most.value ?? ""}
            onChange={(typed) => most.onChange(typeof typed === "number" ? typed : null)}
          />
        </Group>
        <TextInput label={words.basis} required {...form.text("basis")} />
        <Weights latest={latest} {...form.pick("weights")} />
        <FormButtons submit={words.title} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

interface WeightsProps {
  latest: RiskWeighing;
  value: Weight[];
  error: string | undefined;
  onChange: (weights: Weight[]) => void;
}

/** Each criterion with its points, its bound and how many rows it takes. */
function Weights({ latest, value, error, onChange }: WeightsProps) {
  const { set: words } = useWords().risk;
  const put = (code: RiskCode, patch: Partial<Weight>) =>
    onChange(value.map((one) => (one.code === code ? { ...one, ...patch } : one)));
  return (
    <Stack gap="md">
      {error && (
        <Text c="red.8" data-field="weights" tabIndex={-1}>
          {error}
        </Text>
      )}
      {latest.criteria.map(({ code, name, measure, boundUnit }) => {
        const own = value.find((one) => one.code === code);
        const field = (key: "weight" | "bound" | "least", title: string, named: string) => (
          <NumberInput
            label={title}
            aria-label={named}
            w="8.5rem"
            min={key === "weight" ? 0 : 1}
            max={key === "weight" ? 100 : 1000}
            value={own?.[key] ?? ""}
            onChange={(typed) => put(code, { [key]: typeof typed === "number" ? typed : null })}
          />
        );
        return (
          <div key={code}>
            <Text fw={600}>{name}</Text>
            <Group gap="md" align="flex-end">
              {field("weight", words.columns.weight, words.weightOf(name))}
              {boundUnit !== null &&
                field(
                  "bound",
                  `${words.columns.bound} (${words.units[boundUnit]})`,
                  words.boundOf(name),
                )}
              {measure === "count" && field("least", words.columns.least, words.leastOf(name))}
            </Group>
          </div>
        );
      })}
    </Stack>
  );
}

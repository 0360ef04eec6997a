import type { UnitRef } from "@dondoc/contract";
import { NativeSelect, TextInput } from "@mantine/core";
import { useSession } from "../../../app/session.ts";
import { useWords } from "../../../app/words/use-words.tsx";
import { DateField } from "../../../ui/date-field.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { FormButtons } from "../../../ui/form-buttons.tsx";
import { Form } from "../../../ui/form.tsx";
import { UnitPicker } from "../../../ui/unit-picker.tsx";
import { useAct } from "../../../ui/use-act.ts";
import { useForm } from "../../../ui/use-form.ts";

interface Values {
  claim: string;
  value: string;
  roleCode: string;
  unitId: UnitRef | null;
  validFrom: string | null;
}

interface RuleDialogProps {
  /** Those that a rule may give. */
  roles: readonly { code: string; name: string }[];
  onClose: () => void;
}

export function RuleDialog({ roles, onClose }: RuleDialogProps) {
  const { rules: words } = useWords().access;
  const { today } = useSession();
  const act = useAct("addProvincialRule", {
    said: words.added,
    onDone: () => {
      form.clear();
      onClose();
    },
  });
  const form = useForm<Values>({
    initial: { claim: "groups", value: "", roleCode: "", unitId: null, validFrom: today },
    draft: "provincial-rule.add",
    act,
    check: (values) => ({
      claim: /^[\w.:/-]+$/.test(values.claim.trim()) ? "" : words.claimMissing,
      value: values.value.trim() ? "" : words.valueMissing,
      roleCode: values.roleCode ? "" : words.roleMissing,
      unitId: values.unitId ? "" : words.unitMissing,
      validFrom: values.validFrom ? "" : words.dayMissing,
    }),
  });
  const send = ({ unitId, validFrom, ...values }: Values) => {
    if (unitId && validFrom) act.send({ body: { ...values, unitId: unitId.id, validFrom } });
  };
  return (
    <Dialog opened onClose={onClose} title={words.add}>
      <Form form={form} act={act} onSubmit={send} label={words.add}>
        <TextInput
          label={words.claim}
          description={words.claimHint}
          autoCapitalize="none"
          spellCheck={false}
          {...form.text("claim")}
        />
        <TextInput
          label={words.value}
          description={words.valueHint}
          autoCapitalize="none"
          spellCheck={false}
          {...form.text("value")}
        />
        <NativeSelect label={words.role} {...form.text("roleCode")}>
          <option value="">{words.rolePlaceholder}</option>
          {roles.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </NativeSelect>
        <UnitPicker label={words.unit} {...form.pick("unitId")} />
        <DateField label={words.validFrom} minDate={today} {...form.pick("validFrom")} />
        <FormButtons submit={words.submit} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

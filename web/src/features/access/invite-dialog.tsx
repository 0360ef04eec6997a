import type { UnitRef } from "@dondoc/contract";
import { NativeSelect, Text, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { AnswerOf } from "../../app/api/api.ts";
import { read } from "../../app/api/read.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormButtons } from "../../ui/form-buttons.tsx";
import { Form } from "../../ui/form.tsx";
import { UnitPicker } from "../../ui/unit-picker.tsx";
import { useAct } from "../../ui/use-act.ts";
import { useForm } from "../../ui/use-form.ts";
import { InvitationLink } from "./invitation-link.tsx";

interface InviteValues {
  fullName: string;
  login: string;
  unitId: UnitRef | null;
  title: string;
  roleCode: string;
}

export function InviteDialog({ onClose }: { onClose: () => void }) {
  const { invite } = useWords().access;
  const [invitation, setInvitation] = useState<AnswerOf<"inviteAccount">>();
  const made = invitation?.link ? invite.done : invite.proposed;
  return (
    <Dialog opened onClose={onClose} title={invitation ? made : invite.title}>
      {invitation ? (
        <Done invited={invitation} />
      ) : (
        <InviteForm onInvited={setInvitation} onCancel={onClose} />
      )}
    </Dialog>
  );
}

function Done({ invited: { link, expiresAt } }: { invited: AnswerOf<"inviteAccount"> }) {
  const { invite } = useWords().access;
  if (link && expiresAt) return <InvitationLink invitation={{ link, expiresAt }} />;
  return <Text>{invite.waits}</Text>;
}

interface InviteFormProps {
  onInvited: (invitation: AnswerOf<"inviteAccount">) => void;
  onCancel: () => void;
}

function InviteForm({ onInvited, onCancel }: InviteFormProps) {
  const { invite: words } = useWords().access;
  const { data: roles } = useQuery(read("listRoles", {}));
  const act = useAct("inviteAccount", {
    onDone: (invitation) => {
      form.clear();
      onInvited(invitation);
    },
  });
  const form = useForm<InviteValues>({
    initial: { fullName: "", login: "", unitId: null, title: "", roleCode: "" },
    draft: "account.invite",
    act,
    check: (values) => ({
      fullName: values.fullName.trim() ? "" : words.fullNameMissing,
      login: /^\S+@\S+\.\S+$/.test(values.login.trim()) ? "" : words.loginWrong,
      unitId: values.unitId ? "" : words.unitMissing,
      title: values.title.trim() ? "" : words.titleMissing,
      roleCode: values.roleCode ? "" : words.roleMissing,
    }),
  });
  const send = ({ unitId, login, ...values }: InviteValues) => {
    if (unitId) act.send({ body: { ...values, login: login.trim(), unitId: unitId.id } });
  };
  return (
    <Form form={form} act={act} onSubmit={send}>
      <TextInput label={words.fullName} autoComplete="off" {...form.text("fullName")} />
      <TextInput
        label={words.login}
        description={words.loginHint}
        type="email"
        autoComplete="off"
        {...form.text("login")}
      />
      <UnitPicker label={words.unit} {...form.pick("unitId")} />
      <TextInput
        label={words.personTitle}
        description={words.personTitleHint}
        {...form.text("title")}
      />
      <NativeSelect label={words.role} {...form.text("roleCode")}>
        <option value="">{words.rolePlaceholder}</option>
        {roles?.items.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </NativeSelect>
      <FormButtons submit={words.submit} pending={act.pending} onCancel={onCancel} />
    </Form>
  );
}

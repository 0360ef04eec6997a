import type { Passkey } from "@dondoc/contract";
import { Alert, Button, PasswordInput, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { read } from "../../../app/api/read.ts";
import { useWords } from "../../../app/words/use-words.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { formatInstant } from "../../../ui/dates.ts";
import { FormButtons } from "../../../ui/form-buttons.tsx";
import { Form } from "../../../ui/form.tsx";
import { ListTable } from "../../../ui/list-table.tsx";
import { Section } from "../../../ui/section.tsx";
import { useAct } from "../../../ui/use-act.ts";
import { useForm } from "../../../ui/use-form.ts";
import { knowsPasskeys } from "./device.ts";
import { EnrolPasskey } from "./enrol-passkey.tsx";

/** One's own keys: which there are, a new one, and away with one. */
export function PasskeySection() {
  const { passkey: words } = useWords().access;
  const doors = useQuery(read("getDoors", {}));
  const security = useQuery(read("getSecurity", {}));
  const [removing, setRemoving] = useState<Passkey>();
  if (!security.data) return null;
  const { passkeys, hasPassword, factor } = security.data;
  const mayEnrol = hasPassword && knowsPasskeys(doors.data?.passkeysAt);
  if (passkeys.length === 0 && !mayEnrol) return null;
  return (
    <Section title={words.title}>
      <Text mb="sm" maw="80ch">
        {words.lead}
      </Text>
      {passkeys.some(({ doubted }) => doubted) && (
        <Alert color="red" variant="outline" mb="sm">
          {words.doubtedLead}
        </Alert>
      )}
      {passkeys.length > 0 && (
        <ListTable
          caption={words.title}
          rows={passkeys}
          rowKey={({ id }) => id}
          columns={[
            {
              title: words.columns.name,
              isName: true,
              render: ({ name, doubted }) => (
                <>
                  {name}
                  {doubted && <Text c="red.9">{words.doubted}</Text>}
                </>
              ),
            },
            {
              title: words.columns.enrolledAt,
              width: 12,
              render: ({ enrolledAt }) => formatInstant(enrolledAt),
            },
            {
              title: words.columns.lastUsedAt,
              width: 12,
              render: ({ lastUsedAt }) => (lastUsedAt ? formatInstant(lastUsedAt) : words.never),
            },
            {
              title: words.columns.acts,
              width: 9,
              isActs: true,
              render: (key) => (
                <Button
                  variant="default"
                  aria-label={words.removeOf(key.name)}
                  onClick={() => setRemoving(key)}
                >
                  {words.remove}
                </Button>
              ),
            },
          ]}
        />
      )}
      {mayEnrol && (
        <div style={{ maxWidth: "30rem", marginTop: "1rem" }}>
          <EnrolPasskey asksCode={factor !== null} />
        </div>
      )}
      {removing && <RemoveDialog passkey={removing} onClose={() => setRemoving(undefined)} />}
    </Section>
  );
}

function RemoveDialog({ passkey, onClose }: { passkey: Passkey; onClose: () => void }) {
  const { passkey: words, security, signIn } = useWords().access;
  const act = useAct("removePasskey", { said: words.removed, onDone: onClose });
  const form = useForm({
    initial: { current: "" },
    act,
    check: ({ current }) => ({ current: current === "" ? signIn.passwordMissing : "" }),
  });
  return (
    <Dialog opened onClose={onClose} title={words.removeOf(passkey.name)}>
      <Form
        form={form}
        act={act}
        onSubmit={({ current }) => act.send({ body: { id: passkey.id, current } })}
      >
        <Text>{words.removeLead}</Text>
        <PasswordInput
          label={security.password.current}
          autoComplete="current-password"
          visibilityToggleButtonProps={{ "aria-label": signIn.show, tabIndex: 0 }}
          {...form.text("current")}
        />
        <FormButtons submit={words.remove} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

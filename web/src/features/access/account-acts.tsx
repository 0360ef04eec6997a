import type { Account } from "@dondoc/contract";
import { Button, Group } from "@mantine/core";
import { useState } from "react";
import type { AnswerOf } from "../../app/api/api.ts";
import { useSession } from "../../app/session.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { useStatus } from "../../ui/status.tsx";
import { useAct } from "../../ui/use-act.ts";
import { InvitationLink } from "./invitation-link.tsx";
import { ResetDialog } from "./reset-dialog.tsx";

/** Locking can be undone at once, so it asks nothing. */
export function AccountActs({ account }: { account: Account }) {
  const { accounts: words, invite } = useWords().access;
  const say = useStatus();
  const { name } = account.person;
  const [invitation, setInvitation] = useState<AnswerOf<"renewInvitation">>();
  const [resetting, setResetting] = useState(false);
  const renew = useAct("renewInvitation", { onDone: setInvitation });
  const lock = useAct("lockAccount", {
    onDone: (_, { body }) =>
      body.locked ? say(words.locked(name), () => setLocked(false)) : say(words.unlocked(name)),
  });
  const setLocked = (locked: boolean) => lock.send({ body: { accountId: account.id, locked } });
  const isLocked = account.state === "locked";
  const isNew = account.state === "invited";
  // Nobody locks themselves out.
  const isOwn = useSession().account.id === account.id;
  return (
    <>
      <Group gap="xs">
        {!isOwn && (
          <Button
            variant="default"
            size="sm"
            h="2.75rem"
            loading={lock.pending}
            aria-label={isLocked ? words.unlockOf(name) : words.lockOf(name)}
            onClick={() => setLocked(!isLocked)}
          >
            {isLocked ? words.unlock : words.lock}
          </Button>
        )}
        {account.state === "active" && !isOwn && (
          <Button
            variant="default"
            size="sm"
            h="2.75rem"
            aria-label={words.resetOf(name)}
            onClick={() => setResetting(true)}
          >
            {words.reset}
          </Button>
        )}
        {isNew && account.byTwo && (
          <Button
            variant="default"
            size="sm"
            h="2.75rem"
            aria-label={words.askToInviteOf(name)}
            onClick={() => setResetting(true)}
          >
            {words.askToInvite}
          </Button>
        )}
        {isNew && !account.byTwo && (
          <Button
            variant="default"
            size="sm"
            h="2.75rem"
            loading={renew.pending}
            aria-label={words.renewOf(name)}
            onClick={() => renew.send({ body: { accountId: account.id } })}
          >
            {words.renew}
          </Button>
        )}
      </Group>
      <ProblemAlert act={lock} />
      <ProblemAlert act={renew} />
      {resetting && <ResetDialog account={account} onClose={() => setResetting(false)} />}
      <Dialog
        opened={invitation !== undefined}
        onClose={() => setInvitation(undefined)}
        title={invite.done}
      >
        {invitation && <InvitationLink invitation={invitation} />}
      </Dialog>
    </>
  );
}

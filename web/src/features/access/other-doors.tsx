import { Divider, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { read } from "../../app/api/read.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { knowsPasskeys } from "./passkey/device.ts";
import { PasskeyButton } from "./passkey/passkey-button.tsx";
import { ProvinceDoor } from "./province/province-door.tsx";

/** The ways in beside the password, where there are any. */
export function OtherDoors({ next, onIn }: { next?: string; onIn: () => void }) {
  const { signIn: words } = useWords().access;
  const doors = useQuery({ ...read("getDoors", {}), staleTime: Infinity });
  const hasProvince = doors.data?.province === true;
  if (!hasProvince && !knowsPasskeys(doors.data?.passkeysAt)) return null;
  return (
    <>
      <Divider my="md" label={words.or} labelPosition="center" />
      <Stack gap="sm">
        <PasskeyButton as="entry" onIn={onIn} />
        {hasProvince && <ProvinceDoor {...(next ? { next } : {})} />}
      </Stack>
    </>
  );
}

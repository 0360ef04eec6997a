import { useWords } from "../../../app/words/use-words.tsx";
import { Page } from "../../../ui/page.tsx";
import { FactorSection } from "./factor-section.tsx";
import { PasskeySection } from "../passkey/passkey-section.tsx";
import { ProvinceSection } from "../province/province-section.tsx";
import { PasswordSection } from "./password-section.tsx";
import { ResetRequests } from "./reset-requests.tsx";
import { SessionList } from "./session-list.tsx";

/** How a person comes in, and where they are in. */
export function SecurityPage() {
  const { security: words } = useWords().access;
  return (
    <Page title={words.title} lead={words.lead}>
      <ResetRequests />
      <SessionList />
      <ProvinceSection />
      <PasskeySection />
      <FactorSection />
      <PasswordSection />
    </Page>
  );
}

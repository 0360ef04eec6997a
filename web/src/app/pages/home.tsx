import { HomePage } from "../../features/tasks/home-page.tsx";

/** A person's first page with what each room asks of them; features do not know each other, so they meet here. */
export function WholeHomePage() {
  return <HomePage parts={() => null} />;
}

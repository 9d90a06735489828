/** Text of a document on a page: cleaned as in every format, with the web addresses in it as links. */
import { cleanText } from '../text/clean-text.ts';
import { webAddresses } from '../text/web-addresses.ts';

function Part({ text, isAddress }: { text: string; isAddress: boolean }) {
  const address = isAddress ? URL.parse(text)?.href : undefined;
  if (address === undefined) return text;
  return <a href={address}>{text}</a>;
}

/** The text; its special characters are escaped like all text of a page. */
export function Text({ children }: { children: string }) {
  const text = cleanText(children);
  if (!text.includes('://')) return <>{text}</>;
  // What is split off is at every second place.
  return (
    <>
      {text.split(webAddresses).map((part, index) => (
        <Part text={part} isAddress={index % 2 === 1} />
      ))}
    </>
  );
}

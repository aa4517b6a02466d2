import type {} from '@open-liveness/element/react';
import { useState } from 'react';
import { type NewCheck, createCheck, statusOf } from './checks';
import { words } from './words';

/** Opens an account for somebody who shows that they are a real person. */
export function Opening() {
  const [check, setCheck] = useState<NewCheck>();
  const [share, setShare] = useState(0);
  const [news, setNews] = useState('');

  const start = async () => {
    setNews('');
    setShare(0);
    setCheck(await createCheck());
  };

  return (
    <main>
      <header>
        <strong>Harbour Bank</strong>
        <progress aria-label="Your application" value={share} />
      </header>
      {!check && (
        <section>
          <h1>One last step</h1>
          <p>We look at you for a few seconds, and your account is open.</p>
          <button type="button" onClick={() => void start()}>
            I am ready
          </button>
        </section>
      )}
      <liveness-check
        clientSecret={check?.clientSecret}
        apiBase={check?.apiBase}
        language="en"
        words={words}
        onprogress={({ detail }) => setShare(detail.stage === 'task' ? detail.share : share)}
        onfinished={async ({ detail }) => {
          setShare(1);
          // What the page hears is for the page. The account is opened by the server, which asks the API.
          setNews(`The bank says: ${await statusOf(detail.check)}`);
        }}
        oncancelled={() => {
          setCheck(undefined);
          setNews('Come back whenever it suits you.');
        }}
        onfailed={({ detail }) => setNews(`It stopped: ${detail.reason}`)}
      >
        <p slot="passed">Your account is open. Welcome aboard!</p>
        <p slot="failed">We could not open your account. Please call us.</p>
      </liveness-check>
      <p role="status">{news}</p>
    </main>
  );
}

/** German for what several families of nodes say. */
export const shared: Readonly<Record<string, string>> = {
  'desk settings': 'Desk-Vorgaben',
  confirmed: 'bestätigt',
  failed: 'fehlgeschlagen',
  Name: 'Name',
  Session: 'Sitzung',
  'Agent ID': 'Agenten-ID',
  'More fields': 'Weitere Felder',
  'confirmed: the server accepted the request': 'bestätigt: der Server hat die Anforderung angenommen',
  'Request name, `InvokeID` and `elapsedMs`.': 'Name der Anforderung, `InvokeID` und `elapsedMs`.',
  'failed: refused, failed, timed out, not connected, or never sent':
    'fehlgeschlagen: abgelehnt, gescheitert, Zeit abgelaufen, nicht verbunden oder nie gesendet',
  '`message`, `code` and `cause`. `cause.kind` is `refused`, `failed`, `timeout`, `disconnected` or `invalid`; codes stand beside their names, meaning and advice. With nothing wired here, Catch nodes get the same error.':
    '`message`, `code` und `cause`. `cause.kind` ist `refused`, `failed`, `timeout`, `disconnected` oder `invalid`; neben Codes stehen Name, Bedeutung und Rat. Ist hier nichts angeschlossen, erhalten Catch-Nodes denselben Fehler.',
  Device: 'Gerät',
  State: 'Zustand',
  Password: 'Kennwort',
  'Wait for': 'Warten auf',
  'A confirmation is only a receipt: the effect shows in an event.':
    'Eine Bestätigung ist nur eine Quittung: die Wirkung zeigt sich in einem Ereignis.',
  'the confirmation': 'die Bestätigung',
  'the confirmation and the effect': 'die Bestätigung und die Wirkung',
  'At most': 'Höchstens',
  'The agent’s device.': 'Das Gerät des Agenten.',
  'Skill group': 'Skillgruppe',
  Request: 'Anforderung',
  Does: 'Aktion',
  'The confirmation.': 'Die Bestätigung.',
  Call: 'Anruf',
  'The call as msg.call of an event, or a ConnectionCallID. Left open: the connection that msg.payload is about.':
    'Der Anruf als msg.call eines Ereignisses oder eine ConnectionCallID. Offen gelassen: die Verbindung, um die es in msg.payload geht.',
  'At device': 'Am Gerät',
  'The call, as events bring it in `msg.call`; or a ConnectionCallID. Without it, the connection in `msg.payload` is meant.':
    'Der Anruf, wie Ereignisse ihn in `msg.call` mitbringen, oder eine ConnectionCallID. Ohne ihn ist die Verbindung in `msg.payload` gemeint.',
  'Only with *Wait for* the effect: the event that proved it, its name as `topic`, its fields as `payload`. Absent where it was so already.':
    'Nur beim *Warten auf* die Wirkung: das Ereignis, das sie belegt hat, sein Name als `topic`, seine Felder als `payload`. Fehlt, wenn es schon so war.',
  'For *straight to a number*: the number.': 'Für *gleich an eine Nummer*: die Nummer.',
  'Further fields of the request by their guide names.':
    'Weitere Felder der Anforderung unter ihren Namen im Handbuch.',
  Variables: 'Variablen',
  How: 'Wie',
  Number: 'Nummer',
  To: 'An',
  "The agent's device. Left open: the one of the call.": 'Das Gerät des Agenten. Offen gelassen: das des Anrufs.',
  Simulator: 'Simulator',
  'Client ID': 'Client-ID',
  'Agent device': 'Gerät des Agenten',
  Monitor: 'Überwachung',
  Text: 'Text',
  'Edit in a window of its own': 'In einem eigenen Fenster bearbeiten',
  anybody: 'irgendjemand',
};

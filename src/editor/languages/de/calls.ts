/** German for the calls nodes. */
export const calls: Readonly<Record<string, string>> = {
  'agent greeting': 'Agentenansage',
  'What happens to the greeting.': 'Was mit der Ansage geschieht.',
  'stops the one that plays now': 'bricht die laufende ab',
  'plays none from now on': 'spielt von nun an keine',
  'plays them from now on': 'spielt sie von nun an',
  'Whose greeting.': 'Wessen Ansage.',
  'Whose greeting. Left open: the agent at the device in msg.agent.':
    'Wessen Ansage. Offen gelassen: die des Agenten am Gerät in msg.agent.',
  'Stops an agent’s greeting, or turns greetings off and on.':
    'Bricht die Ansage eines Agenten ab oder schaltet Ansagen aus und ein.',
  'Needs protocol version 15 or newer.': 'Braucht Protokollversion 15 oder neuer.',
  'alternate call': 'makeln',
  'Held call': 'Gehaltener Anruf',
  'The held call; left open: the one that the device holds.':
    'Der gehaltene Anruf; offen gelassen: der, den das Gerät hält.',
  'Puts the call that an agent is talking on on hold, and takes the held one back.':
    'Hält den Anruf, den ein Agent gerade führt, und holt den gehaltenen zurück.',
  'The device; with it alone, the calls are found that it is talking on and that it holds.':
    'Das Gerät; mit ihm allein werden der Anruf, den es führt, und der, den es hält, gefunden.',
  'answer call': 'Anruf annehmen',
  'The device that rings. Left open: the one of the call.': 'Das Gerät, das läutet. Offen gelassen: das des Anrufs.',
  'Answers a call that rings at an agent’s device. Wire it behind *call events* with `CALL_DELIVERED_EVENT`, and it answers that call.':
    'Nimmt einen Anruf an, der am Gerät eines Agenten läutet. Hinter *Anruf-Ereignisse* mit `CALL_DELIVERED_EVENT` nimmt die Node diesen Anruf an.',
  'The device that rings. With a device and no call, whichever call rings there is answered.':
    'Das Gerät, das läutet. Mit einem Gerät und ohne Anruf wird angenommen, was dort läutet.',
  'The call, as known by then.': 'Der Anruf, wie er bis dahin bekannt ist.',
  'A call that is not ringing leaves through *failed* with `msg.error.cause.FailureCode` and what it means.':
    'Läutet der Anruf nicht, geht die Nachricht durch *fehlgeschlagen* hinaus, mit `msg.error.cause.FailureCode` und dessen Bedeutung.',
  'bad call': 'schlechter Anruf',
  'Who reports it.': 'Wer es meldet.',
  'Marks a call as of bad quality, for the records.':
    'Merkt einen Anruf für die Aufzeichnungen als von schlechter Qualität vor.',
  'call data': 'Anrufdaten',
  'sets call variables (SET_CALL_DATA)': 'setzt Anrufvariablen (SET_CALL_DATA)',
  'ends the wrap-up window (RELEASE_CALL)': 'beendet die Nachbearbeitungsfrist (RELEASE_CALL)',
  'An object: CallVariable1 to 10, CallWrapupData, or named variables by name. What it lacks is not touched.':
    'Ein Objekt: CallVariable1 bis 10, CallWrapupData oder benannte Variablen mit Namen. Was fehlt, bleibt unberührt.',
  'Writes call variables, wrap-up data and named variables into a call; or says that wrap-up is done.':
    'Schreibt Anrufvariablen, Nachbearbeitungsdaten und benannte Variablen in einen Anruf; oder sagt, dass die Nachbearbeitung erledigt ist.',
  'The variables, as an object.': 'Die Variablen als Objekt.',
  'The confirmation means that the values are stored. Ending the wrap-up window does not end the call.':
    'Die Bestätigung bedeutet, dass die Werte gespeichert sind. Das Ende der Nachbearbeitungsfrist beendet nicht den Anruf.',
  'conference call': 'Konferenz',
  'after a consultation': 'nach einer Rückfrage',
  'straight to a number': 'gleich an eine Nummer',
  'Where the call goes.': 'Wohin der Anruf geht.',
  'Joins the held call and the consultation into one, or adds a number straight to the call.':
    'Verbindet den gehaltenen Anruf und die Rückfrage zu einem, oder nimmt gleich eine Nummer in den Anruf auf.',
  'The confirmation, with the parties in `Parties`.': 'Die Bestätigung, mit den Teilnehmern in `Parties`.',
  '*After a consultation* needs a held call and an active one at the device. Unified CCE does not know *straight to a number*.':
    '*Nach einer Rückfrage* braucht einen gehaltenen und einen aktiven Anruf am Gerät. Unified CCE kennt *gleich an eine Nummer* nicht.',
  'consult call': 'Rückfrage',
  'The number to dial.': 'Die zu wählende Nummer.',
  'For a': 'Für eine',
  'What the consultation is meant for.': 'Wofür die Rückfrage gedacht ist.',
  transfer: 'Übergabe',
  conference: 'Konferenz',
  either: 'beides',
  'Post-route': 'Post-Route',
  'Let routing choose the destination. Unified CCE ignores it.':
    'Das Routing wählt das Ziel. Unified CCE beachtet es nicht.',
  'Puts the call on hold and calls somebody else about it.': 'Hält den Anruf und ruft seinetwegen jemand anderen an.',
  'The number to consult.': 'Die Nummer für die Rückfrage.',
  'The confirmation: `NewConnectionCallID` names the new call.':
    'Die Bestätigung: `NewConnectionCallID` nennt den neuen Anruf.',
  'deflect call': 'Anruf umleiten',
  'The device or number to which the ringing call goes.': 'Das Gerät oder die Nummer, wohin der läutende Anruf geht.',
  'Sends a call that rings to somebody else, unanswered.':
    'Schickt einen läutenden Anruf unbeantwortet zu jemand anderem.',
  'hold call': 'Anruf halten',
  'Puts a connected call on hold at an agent’s device.': 'Hält einen verbundenen Anruf am Gerät eines Agenten.',
  'make call': 'anrufen',
  'From device': 'Vom Gerät',
  "The agent's device that places the call, usually the extension.":
    'Das Gerät des Agenten, der anruft, meist die Nebenstelle.',
  'Let routing choose the destination: the number and the call data go to the router, and the label that it returns is dialled. Unified CCE ignores it.':
    'Das Routing wählt das Ziel: Nummer und Anrufdaten gehen an den Router, und das Label, das er zurückgibt, wird gewählt. Unified CCE beachtet es nicht.',
  'Places a call from an agent’s device. The call begins when the server confirms; whether anybody answers shows in the events that follow.':
    'Ruft vom Gerät eines Agenten aus an. Der Anruf beginnt, wenn der Server bestätigt; ob jemand abnimmt, zeigen die folgenden Ereignisse.',
  'The device that places the call, unless the node says otherwise.':
    'Das Gerät, das anruft, wenn die Node nichts anderes sagt.',
  'The number to dial, unless the node says otherwise.': 'Die zu wählende Nummer, wenn die Node nichts anderes sagt.',
  'Further fields of MAKE_CALL_REQ by their guide names, such as `CallVariable1`.':
    'Weitere Felder von MAKE_CALL_REQ unter ihren Namen im Handbuch, etwa `CallVariable1`.',
  'The confirmation: `NewConnectionCallID` and `NewConnectionDeviceID` name the new call.':
    'Die Bestätigung: `NewConnectionCallID` und `NewConnectionDeviceID` nennen den neuen Anruf.',
  'The new call.': 'Der neue Anruf.',
  'With *Post-route*, the server first asks the router where the call should go, so that the confirmation can take 10 to 15 seconds.\n\nUnified CCE refuses the call (peripheral error 10103) while the agent is available: set the agent not ready first.':
    'Mit *Post-Route* fragt der Server zuerst den Router, wohin der Anruf gehen soll; die Bestätigung kann deshalb 10 bis 15 Sekunden dauern.\n\nUnified CCE lehnt den Anruf ab (Peripherie-Fehler 10103), solange der Agent verfügbar ist: Setzen Sie ihn zuerst auf nicht bereit.',
  'make predictive call': 'prädiktiv anrufen',
  'Calls for': 'Ruft an für',
  'The dialled number (route point, VDN) or skill group whose agents get the call.':
    'Die gewählte Nummer (Routenpunkt, VDN) oder Skillgruppe, deren Agenten den Anruf bekommen.',
  Dials: 'Wählt',
  'The number to call.': 'Die anzurufende Nummer.',
  'Calls someone for whichever agent is free when the call is answered.':
    'Ruft jemanden für den Agenten an, der frei ist, wenn der Anruf angenommen wird.',
  'The dialled number or skill group whose agents get the call.':
    'Die gewählte Nummer oder Skillgruppe, deren Agenten den Anruf bekommen.',
  'The new call’s connection.': 'Die Verbindung des neuen Anrufs.',
  'The new call, as known by then.': 'Der neue Anruf, wie er bis dahin bekannt ist.',
  'Rings, answer detection and call variables are under *more fields*.':
    'Läuten, Erkennung der Antwort und Anrufvariablen stehen unter *Weitere Felder*.',
  'query device': 'Gerät abfragen',
  'Asks what a device can do: lines, limits, requests and features.':
    'Fragt, was ein Gerät kann: Leitungen, Grenzen, Anforderungen und Leistungsmerkmale.',
  'The device.': 'Das Gerät.',
  'What the device can do; `OtherFeaturesSupported` has `POST_ROUTE` where post-routing is available.':
    'Was das Gerät kann; `OtherFeaturesSupported` enthält `POST_ROUTE`, wo Post-Route möglich ist.',
  'reconnect call': 'zurück zum Anruf',
  'Ends the consultation and goes back to the held call.':
    'Beendet die Rückfrage und kehrt zum gehaltenen Anruf zurück.',
  'record call': 'Anruf aufzeichnen',
  'begins to record': 'beginnt aufzuzeichnen',
  'ends the recording': 'beendet die Aufzeichnung',
  'begins to record in the network': 'beginnt im Netz aufzuzeichnen',
  'ends the recording in the network': 'beendet die Aufzeichnung im Netz',
  'Begins or ends the recording of a call.': 'Beginnt oder beendet die Aufzeichnung eines Anrufs.',
  'Recording by the server needs a recording server that is known to it; recording in the network needs protocol version 23 or newer.':
    'Die Aufzeichnung durch den Server braucht einen ihm bekannten Aufzeichnungsserver; die im Netz braucht Protokollversion 23 oder neuer.',
  'release call': 'Anruf beenden',
  Release: 'Beendet',
  'Only this device leaves the call, or the call ends for everybody. Unified CCE knows the first only.':
    'Nur dieses Gerät verlässt den Anruf, oder der Anruf endet für alle. Unified CCE kennt nur das Erste.',
  'this device (CLEAR_CONNECTION)': 'dieses Gerät (CLEAR_CONNECTION)',
  'all parties (CLEAR_CALL)': 'alle Teilnehmer (CLEAR_CALL)',
  'Hangs up: takes one device out of a call, or ends the call for all parties.':
    'Legt auf: nimmt ein Gerät aus einem Anruf oder beendet den Anruf für alle Teilnehmer.',
  'Fewer than two parties left end the call. On Unified CCE use *this device*: CLEAR_CALL costs third-party control of the call.':
    'Bleiben weniger als zwei Teilnehmer, endet der Anruf. Nehmen Sie bei Unified CCE *dieses Gerät*: CLEAR_CALL kostet die Steuerung des Anrufs durch Dritte.',
  'retrieve call': 'Anruf zurückholen',
  'Takes a held call back at an agent’s device. There must be no other active call at the device.':
    'Holt einen gehaltenen Anruf am Gerät eines Agenten zurück. Es darf dort keinen anderen aktiven Anruf geben.',
  'send DTMF': 'DTMF senden',
  Digits: 'Ziffern',
  '0 to 9, *, # and A to D; at most 31.': '0 bis 9, *, # und A bis D; höchstens 31.',
  'Sends tones into a call, as if keys were pressed.': 'Sendet Töne in einen Anruf, als würden Tasten gedrückt.',
  'The digits.': 'Die Ziffern.',
  snapshot: 'Stand abfragen',
  'Of a': 'Von einem',
  'call: its parties and data': 'Anruf: Teilnehmer und Daten',
  'device: its calls': 'Gerät: seine Anrufe',
  'Asks the server for the state of a call or of a device as it is now.':
    'Fragt den Server nach dem Zustand eines Anrufs oder Geräts, wie er jetzt ist.',
  '`CallDevices` of a call, or `Calls` of a device.': '`CallDevices` eines Anrufs oder `Calls` eines Geräts.',
  'transfer call': 'Anruf übergeben',
  'Gives a call to somebody else: to the party that was consulted, or straight to a number.':
    'Gibt einen Anruf jemand anderem: dem Teilnehmer der Rückfrage oder gleich einer Nummer.',
  '*After a consultation* needs a held call and an active one at the device. On Unified CCE the consulted party must have answered.':
    '*Nach einer Rückfrage* braucht einen gehaltenen und einen aktiven Anruf am Gerät. Bei Unified CCE muss der Rückfrageteilnehmer abgenommen haben.',
};

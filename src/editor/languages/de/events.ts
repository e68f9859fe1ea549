/** German for the events nodes. */
export const events: Readonly<Record<string, string>> = {
  'agent events': 'Agenten-Ereignisse',
  event: 'Ereignis',
  Events: 'Ereignisse',
  'Which events start the flow. None chosen means all of them.':
    'Welche Ereignisse den Flow starten. Keines gewählt bedeutet alle.',
  Outputs: 'Ausgänge',
  'all of them through one output': 'alle durch einen Ausgang',
  'one output for each chosen one': 'je ein Ausgang für die gewählten',
  Agent: 'Agent',
  'Only this agent: ID, extension or device (several with commas).':
    'Nur dieser Agent: ID, Nebenstelle oder Gerät (mehrere mit Kommas).',
  'all agents': 'alle Agenten',
  States: 'Zustände',
  'Only changes to these states, by name or number, such as AVAILABLE, TALKING.':
    'Nur Wechsel in diese Zustände, mit Name oder Nummer, etwa AVAILABLE, TALKING.',
  'all states': 'alle Zustände',
  'Only events that name this skill group, by number or ID (several with commas).':
    'Nur Ereignisse, die diese Skillgruppe nennen, mit Nummer oder ID (mehrere mit Kommas).',
  'all skill groups': 'alle Skillgruppen',
  'Starts a flow when an agent changes state: logs in, becomes available, is reserved for a call, talks.':
    'Startet einen Flow, wenn ein Agent den Zustand wechselt: sich anmeldet, verfügbar wird, für einen Anruf reserviert ist, spricht.',
  'The event’s name, such as `CALL_DELIVERED_EVENT`.': 'Der Name des Ereignisses, etwa `CALL_DELIVERED_EVENT`.',
  'Its fields under the guide’s names. Enumerations are names, absent fields are absent.':
    'Seine Felder unter den Namen des Handbuchs. Aufzählungen sind Namen, fehlende Felder fehlen.',
  'Device of the agent at whom it happens; actions take it from here. Absent where no agent is.':
    'Gerät des Agenten, bei dem es geschieht; Aktionen nehmen es von hier. Fehlt, wo kein Agent ist.',
  'Where it came from: `session`, `side`, `version`, `at`; `resync: true` when rebuilt after a reconnect.':
    'Woher es kam: `session`, `side`, `version`, `at`; `resync: true`, wenn es nach einer Wiederverbindung nachgebildet wurde.',
  'For call events: the call with one stable `key`, its `state`, `parties` and `data` (`ANI`, `DialedNumber`, variables); `begunAt`, `answeredAt`, `endedAt` in milliseconds since 1970; `answeredBy`, the device that answered first; `queue` while it waits.':
    'Bei Anrufereignissen: der Anruf mit einem festen `key`, `state`, `parties` und `data` (`ANI`, `DialedNumber`, Variablen); `begunAt`, `answeredAt`, `endedAt` in Millisekunden seit 1970; `answeredBy`, das Gerät, das zuerst angenommen hat; `queue`, solange er wartet.',
  'An agent in several skill groups brings one event per group for the same change: compare `AgentState`, not the number of events.':
    'Ein Agent in mehreren Skillgruppen bringt für denselben Wechsel je Gruppe ein Ereignis: vergleichen Sie `AgentState`, nicht die Zahl der Ereignisse.',
  'connection alarms': 'Verbindungs-Alarme',
  alarm: 'Alarm',
  Alarms: 'Alarme',
  'Which alarms start the flow. None chosen means all of them.':
    'Welche Alarme den Flow starten. Keiner gewählt bedeutet alle.',
  'a session was opened': 'eine Sitzung wurde geöffnet',
  'a session was closed by its client': 'eine Sitzung wurde von ihrem Client geschlossen',
  'a session was lost, replaced or timed out': 'eine Sitzung ging verloren, wurde ersetzt oder lief ab',
  'Starts a flow when a CTI session is established, ends normally or ends abnormally: what the Connection Monitor service raises alarms for.':
    'Startet einen Flow, wenn eine CTI-Sitzung beginnt, ordentlich endet oder abbricht: wofür der Dienst Connection Monitor Alarme auslöst.',
  '`established`, `ended normally` or `ended abnormally`.': '`established`, `ended normally` oder `ended abnormally`.',
  '`ClientID`, `ClientSignature`, `ClientAddress`, `ClientPort`, and for an end the `Status` and what it means.':
    '`ClientID`, `ClientSignature`, `ClientAddress`, `ClientPort`, und bei einem Ende der `Status` und was er bedeutet.',
  '`session` and `at`.': '`session` und `at`.',
  'A real CTI Server writes these alarms to its event log and sends no message. This node tells them for the session’s own connection, and for other clients where the session has the Client Monitor service. With a simulator, it tells the alarms that the simulator raises.':
    'Ein wirklicher CTI Server schreibt diese Alarme in sein Ereignisprotokoll und sendet keine Nachricht. Diese Node meldet sie für die Verbindung der eigenen Sitzung, und für andere Clients, wenn die Sitzung den Dienst Client Monitor hat. Mit einem Simulator meldet sie die Alarme, die der Simulator auslöst.',
  'call events': 'Anruf-Ereignisse',
  'Only events that name this device (several with commas).':
    'Nur Ereignisse, die dieses Gerät nennen (mehrere mit Kommas).',
  'Only events at this agent: ID, extension or device (several with commas; * for whichever agent).':
    'Nur Ereignisse bei diesem Agenten: ID, Nebenstelle oder Gerät (mehrere mit Kommas; * für irgendeinen Agenten).',
  anybody: 'wer auch immer',
  'all devices': 'alle Geräte',
  'Only events at this device (several with commas; 30* for all that begin so): for CALL_DELIVERED_EVENT, where it rings.':
    'Nur Ereignisse an diesem Gerät (mehrere mit Kommas; 30* für alle, die so beginnen): bei CALL_DELIVERED_EVENT da, wo es läutet.',
  'Device is': 'Das Gerät ist',
  'where it happens': 'wo es geschieht',
  'named in the event, in any part': 'im Ereignis genannt, gleich wie',
  'Call type': 'Anrufart',
  'Only calls of these types, by name or number, such as ACD_IN.':
    'Nur Anrufe dieser Arten, mit Name oder Nummer, etwa ACD_IN.',
  'all types': 'alle Arten',
  'Only calls of this skill group, by number or ID (several with commas).':
    'Nur Anrufe dieser Skillgruppe, mit Nummer oder ID (mehrere mit Kommas).',
  Dialled: 'Gewählt',
  'Only calls to this dialled number (several with commas).':
    'Nur Anrufe an diese gewählte Nummer (mehrere mit Kommas).',
  'all numbers': 'alle Nummern',
  Variable: 'Variable',
  'Only calls that have this variable with this value, such as CallVariable1=gold; a name alone takes any value. Quotes keep a comma: CallVariable1="Smith, Jo".':
    'Nur Anrufe, in denen diese Variable diesen Wert hat, etwa CallVariable1=gold; ein Name allein nimmt jeden Wert. Anführungszeichen halten ein Komma: CallVariable1="Smith, Jo".',
  any: 'beliebig',
  'Starts a flow when something happens to a call: it begins, rings, is answered, held, cleared, transferred.':
    'Startet einen Flow, wenn einem Anruf etwas geschieht: er beginnt, läutet, wird angenommen, gehalten, beendet, übergeben.',
  'A call that rings at a free agent: choose `CALL_DELIVERED_EVENT`, write * into *Agent* and the number of the queue into *Dialled*; calls of a queue ring only at agents who are available.\n\nThe caller is `msg.payload.ANI`, what was dialled `msg.payload.DialedNumber`; variables are `msg.payload.CallVariable1` to `CallVariable10` and, by name, `msg.payload.NamedVariable`. Later nodes find the same in `msg.call.data`. To post them to a web hook, wire this node to an *http request* with the method POST: the payload goes out as JSON.\n\nTo log each call, choose `END_CALL_EVENT`: `(call.endedAt - call.answeredAt) / 1000` is its duration in seconds in a *change* node (JSONata), `call.answeredBy` the device that answered; who hung up in the queue has no `call.answeredAt`. A transferred call brings one such event for each part: the last one has `call.state` `ended`.\n\nThe order of call events and agent events relative to each other is not defined. `END_CALL_EVENT` is the last event of a call for this session.':
    'Ein Anruf, der bei einem freien Agenten läutet: Wählen Sie `CALL_DELIVERED_EVENT`, schreiben Sie * in *Agent* und die Nummer der Warteschlange in *Gewählt*; Anrufe einer Warteschlange läuten nur bei Agenten, die verfügbar sind.\n\nDer Anrufer ist `msg.payload.ANI`, die gewählte Nummer `msg.payload.DialedNumber`; Variablen sind `msg.payload.CallVariable1` bis `CallVariable10` und, mit Namen, `msg.payload.NamedVariable`. Spätere Nodes finden dasselbe in `msg.call.data`. Um sie an einen Webhook zu senden, verbinden Sie diese Node mit einem *http request* mit der Methode POST: Die Nutzdaten gehen als JSON hinaus.\n\nUm jeden Anruf festzuhalten, wählen Sie `END_CALL_EVENT`: `(call.endedAt - call.answeredAt) / 1000` ist in einer *change*-Node (JSONata) seine Dauer in Sekunden, `call.answeredBy` das Gerät, das angenommen hat; wer in der Warteschlange aufgelegt hat, hat kein `call.answeredAt`. Ein übergebener Anruf bringt für jeden Teil ein solches Ereignis: Das letzte hat den `call.state` `ended`.\n\nDie Reihenfolge von Anruf- und Agentenereignissen zueinander ist nicht festgelegt. `END_CALL_EVENT` ist für diese Sitzung das letzte Ereignis eines Anrufs.',
  'any event': 'beliebiges Ereignis',
  'Starts a flow with any event of the protocol guide. Prefer call, agent or session events where they fit.':
    'Startet einen Flow mit jedem Ereignis des Protokollhandbuchs. Nehmen Sie lieber Anruf-, Agenten- oder Sitzungsereignisse, wo sie passen.',
  'session events': 'Sitzungs-Ereignisse',
  'What starts the flow. None chosen means all of them.': 'Was den Flow startet. Nichts gewählt bedeutet alles.',
  'the session connects, opens, is lost, closes or stops':
    'die Sitzung verbindet sich, öffnet, geht verloren, schließt oder bleibt stehen',
  'a gap in the events: from when to when none were received':
    'eine Lücke in den Ereignissen: von wann bis wann keine kamen',
  'a monitor was started again after a reconnect and has another MonitorID':
    'eine Überwachung wurde nach einer Wiederverbindung neu gestartet und hat eine andere MonitorID',
  'something odd: a malformed message, a late confirmation':
    'etwas Seltsames: eine fehlerhafte Nachricht, eine späte Bestätigung',
  'the server reports on itself and its peripherals': 'der Server berichtet über sich und seine Peripherien',
  'the server reports a failure': 'der Server meldet einen Fehler',
  'another client opened a session (Client Monitor)': 'ein anderer Client hat eine Sitzung geöffnet (Client Monitor)',
  "another client's session ended (Client Monitor)": 'die Sitzung eines anderen Clients endete (Client Monitor)',
  'Starts a flow when the session itself changes: it opens, is lost, comes back; and when the server reports on itself.':
    'Startet einen Flow, wenn sich die Sitzung selbst ändert: sie öffnet, geht verloren, kommt wieder; und wenn der Server über sich berichtet.',
  '`session`, `gap`, `monitor`, `problem`, or the name of a server event such as `SYSTEM_EVENT`.':
    '`session`, `gap`, `monitor`, `problem` oder der Name eines Serverereignisses wie `SYSTEM_EVENT`.',
  'For `session`: `phase` (`connecting`, `opening`, `open`, `backing-off`, `closing`, `stopped`), `side`, `version`, `slow` while events arrive faster than the flows take them, `standby` for the second connection, and what else is known. For `gap`: `start` and `end`. For `monitor`: `request`, and the MonitorID `from` and `to`. For server events: their fields.':
    'Bei `session`: `phase` (`connecting`, `opening`, `open`, `backing-off`, `closing`, `stopped`), `side`, `version`, `slow`, solange Ereignisse schneller kommen, als die Flows sie nehmen, `standby` für die zweite Verbindung, und was sonst bekannt ist. Bei `gap`: `start` und `end`. Bei `monitor`: `request` und die MonitorID `from` und `to`. Bei Serverereignissen: deren Felder.',
  '`session`, `side`, `version`, `at`.': '`session`, `side`, `version`, `at`.',
  'After a loss of connection, a `gap` tells between which times no events were received: what happened then is not reported again. Monitors are started again, and events marked `resync` tell how agents and calls have changed.':
    'Nach einem Verbindungsverlust sagt ein `gap`, zwischen welchen Zeiten keine Ereignisse kamen: was dort geschah, wird nicht noch einmal gemeldet. Überwachungen werden neu gestartet, und mit `resync` gezeichnete Ereignisse sagen, wie sich Agenten und Anrufe geändert haben.',
  'wait for': 'warten auf',
  happened: 'eingetreten',
  'timed out': 'Zeit abgelaufen',
  'call ended': 'Anruf beendet',
  'Next event of': 'Nächstes Ereignis von',
  'this call': 'diesem Anruf',
  'an agent or device': 'einem Agenten oder Gerät',
  'The call as msg.call of an event, or a ConnectionCallID.':
    'Der Anruf als msg.call eines Ereignisses oder eine ConnectionCallID.',
  'ID, extension or device.': 'ID, Nebenstelle oder Gerät.',
  'Which events end the waiting. None chosen means all call and agent events.':
    'Welche Ereignisse das Warten beenden. Keines gewählt bedeutet alle Anruf- und Agentenereignisse.',
  'Agent state': 'Zustand',
  'Of AGENT_STATE_EVENT only those with this state.': 'Von AGENT_STATE_EVENT nur die mit diesem Zustand.',
  'Only if': 'Nur wenn',
  'A JSONata expression about the event: payload, call, topic; waiting is the message that waits.':
    'Ein JSONata-Ausdruck über das Ereignis: payload, call, topic; waiting ist die wartende Nachricht.',
  'payload.AlertingDeviceID = waiting.agent': 'payload.AlertingDeviceID = waiting.agent',
  Seconds: 'Sekunden',
  'How long to wait at most, up to a day.': 'Wie lange höchstens gewartet wird, bis zu einem Tag.',
  'At once': 'Sofort',
  'Do not wait for what is so already: a call that was answered, an agent in that state.':
    'Nicht auf das warten, was schon so ist: ein Anruf, der angenommen wurde, ein Agent in diesem Zustand.',
  'Lets a message wait for the next event of its call, of an agent, or of anybody, but not for ever.':
    'Lässt eine Nachricht auf das nächste Ereignis ihres Anrufs, eines Agenten oder von irgendjemandem warten, aber nicht ewig.',
  'The call, as events and requests bring it.': 'Der Anruf, wie Ereignisse und Anforderungen ihn mitbringen.',
  'For *an agent or device*: its ID, extension or device.':
    'Für *einen Agenten oder ein Gerät*: ID, Nebenstelle oder Gerät.',
  'Any value: all messages that wait here are dropped, this one too.':
    'Beliebiger Wert: alle hier wartenden Nachrichten werden verworfen, diese auch.',
  'happened: the event came in time': 'eingetreten: das Ereignis kam rechtzeitig',
  'The event’s name.': 'Der Name des Ereignisses.',
  'Its fields; absent where it was so already. Other properties are those of the message that waited.':
    'Seine Felder; sie fehlen, wenn es schon so war. Andere Eigenschaften sind die der wartenden Nachricht.',
  'The call as it is now.': 'Der Anruf, wie er jetzt ist.',
  'Device of the agent at whom it happened, where the message named no agent.':
    'Gerät des Agenten, bei dem es geschah, wenn die Nachricht keinen Agenten nannte.',
  'timed out: nothing came in time': 'Zeit abgelaufen: nichts kam rechtzeitig',
  'call ended: the call was over before': 'Anruf beendet: der Anruf war vorher zu Ende',
  'The call as it is now; `answeredAt` is absent if nobody answered.':
    'Der Anruf, wie er jetzt ist; `answeredAt` fehlt, wenn niemand abgenommen hat.',
  'Does nobody answer? Choose `CALL_ESTABLISHED_EVENT`: *timed out* then means that it still rings, *call ended* that the caller gave up. `msg.agent` and `msg.call` go on to the next node, so that *set agent state* knows whom.\n\nAt most 1000 messages wait in one node; the next one is an error. A message waits across a reconnect: what happened meanwhile comes with the resynchronised events.':
    'Nimmt niemand ab? Wählen Sie `CALL_ESTABLISHED_EVENT`: *Zeit abgelaufen* heißt dann, dass es noch läutet, *Anruf beendet*, dass der Anrufer aufgegeben hat. `msg.agent` und `msg.call` gehen an die nächste Node weiter, sodass *Agenten-Zustand setzen* weiß, wen es betrifft.\n\nHöchstens 1000 Nachrichten warten in einer Node; die nächste ist ein Fehler. Eine Nachricht wartet über eine Wiederverbindung hinweg: was inzwischen geschah, kommt mit den nachgebildeten Ereignissen.',
};

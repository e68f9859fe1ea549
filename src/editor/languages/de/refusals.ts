/** German for why a server refuses a session, and what to do about it. */
export const refusals: Readonly<Record<string, string>> = {
  'the server does not speak this protocol version: choose a lower version, or automatic':
    'Der Server spricht diese Protokollversion nicht: Wählen Sie eine niedrigere oder automatisch.',
  'the message’s length (in old versions: its type) is not valid: the versions of both ends may differ':
    'Die Länge der Nachricht (in alten Versionen: ihr Typ) ist ungültig: Vielleicht haben beide Seiten verschiedene Versionen.',
  'a field has a tag that is not valid: the versions of both ends may differ':
    'Ein Feld hat eine ungültige Kennung: Vielleicht haben beide Seiten verschiedene Versionen.',
  'required data is missing: fill in what the request needs; with all events the agent’s device must be named':
    'Nötige Angaben fehlen: Geben Sie Client-ID und, wo ein Agent gemeint ist, sein Gerät an.',
  'the peripheral ID is not known: check the peripheral ID':
    'Die Peripherie-ID ist unbekannt: Prüfen Sie die Peripherie-ID.',
  'the agent or device is not known: check agent ID, extension and device':
    'Der Agent oder das Gerät ist unbekannt: Prüfen Sie Agenten-ID, Nebenstelle und Gerät.',
  'the agent is not logged in: log the agent in first':
    'Der Agent ist nicht angemeldet: Melden Sie den Agenten zuerst an.',
  'another client has the device: close the other client, or use another device':
    'Ein anderer Client hat das Gerät: Schließen Sie den anderen Client, oder nehmen Sie ein anderes Gerät.',
  'the session was not granted this function: ask for the service that the request needs, see the session’s role':
    'Diese Funktion wurde der Sitzung nicht gewährt: Verlangen Sie den Dienst, den sie braucht; siehe die Rolle der Sitzung.',
  'this CTI Server is offline: use the other side': 'Dieser CTI Server ist offline: Nehmen Sie die andere Seite.',
  'the other end did not answer in time: heartbeats may be too rare, or the network lost':
    'Die Gegenseite hat nicht rechtzeitig geantwortet: Der Herzschlag ist zu selten, oder das Netz ist ausgefallen.',
  'it failed, and the server does not say why: look at the server’s log':
    'Es ist gescheitert, und der Server sagt nicht, warum: Sehen Sie in das Protokoll des Servers.',
  'the idle time-out is too short: at least 20 s, four times the heartbeat':
    'Die Frist ohne Herzschlag ist zu kurz: mindestens 20 s, das Vierfache des Herzschlags.',
  'a service is asked for that the server does not know: check the services, or lower the version':
    'Ein Dienst wird verlangt, den der Server nicht kennt: Prüfen Sie die Dienste, oder nehmen Sie eine niedrigere Version.',
  'a call event is asked for that the server does not know: check the call event mask':
    'Ein Anrufereignis wird verlangt, das der Server nicht kennt: Prüfen Sie die Anrufereignisse.',
  'an agent state is asked for that the server does not know: check the agent state mask':
    'Ein Agentenzustand wird verlangt, den der Server nicht kennt: Prüfen Sie die Agentenzustände.',
  'a reserved field is not zero: leave reserved fields at 0':
    'Ein reserviertes Feld ist nicht 0: Lassen Sie reservierte Felder auf 0.',
  'a field is too long or too short: shorten the value':
    'Ein Feld ist zu lang oder zu kurz: Kürzen Sie den Wert, etwa Client-ID oder Signatur.',
  'the digits are not valid: use 0 to 9, *, # and A to D':
    'Die Ziffern sind ungültig: Erlaubt sind 0 bis 9, *, # und A bis D.',
  'the message is malformed: the versions of both ends may differ':
    'Die Nachricht ist missgebildet: Vielleicht haben beide Seiten verschiedene Versionen.',
  'the message has a field that does not belong there: leave the field out':
    'Die Nachricht hat ein Feld, das nicht hineingehört: Lassen Sie es weg.',
  'agent ID, extension and device do not belong together: give one of them only, or correct them':
    'Agenten-ID, Nebenstelle und Gerät gehören nicht zusammen: Geben Sie nur eines davon an, oder berichtigen Sie sie.',
  'client ID or password is wrong: check the session’s password':
    'Client-ID oder Kennwort ist falsch: Prüfen Sie beides in dieser Sitzung.',
  'this version does not have the message: use a newer protocol version':
    'Diese Version hat die Nachricht nicht: Nehmen Sie eine neuere Protokollversion.',
  'this version does not have the field: leave the field out, or use a newer protocol version':
    'Diese Version hat das Feld nicht: Lassen Sie es weg, oder nehmen Sie eine neuere Protokollversion.',
  'this server is not the active one: use the other side':
    'Dieser Server ist nicht der aktive: Nehmen Sie die andere Seite.',
  'Communications Manager or its gateway has a problem: try again later':
    'Communications Manager oder sein Gateway hat ein Problem: Versuchen Sie es später wieder.',
  'a configuration event is asked for that the server does not know: check the configuration mask':
    'Ein Konfigurationsereignis wird verlangt, das der Server nicht kennt: Prüfen Sie die Konfiguration.',
  'a standby server takes only clients with the active/standby service: ask for that service, or use the other side':
    'Ein Server in Bereitschaft nimmt nur Clients mit dem Dienst ACTIVE_STANDBY: Verlangen Sie ihn, oder nehmen Sie die andere Seite.',
  'the unique instance ID is empty: give one, or leave it out':
    'Die eindeutige Instanz-ID ist leer: Geben Sie eine an, oder lassen Sie sie weg.',
  'the unique instance ID is in use: give every program one of its own':
    'Die eindeutige Instanz-ID ist vergeben: Geben Sie jedem Programm eine eigene.',
  'the server is in maintenance: use the other side': 'Der Server wird gewartet: Nehmen Sie die andere Seite.',
};

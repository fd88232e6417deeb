/** German for what the background, the import of a file and the server may answer, by its English. */
export const GERMAN_PROBLEMS = {
  'The extension is restarting. Nothing was changed; try again in a moment.':
    'Die Erweiterung startet gerade neu. Nichts wurde geändert; versuch es gleich noch einmal.',
  'Firefox was not allowed to send your sessions, so this browser was not paired. They stay here.':
    'Firefox durfte deine Sitzungen nicht senden, also wurde dieser Browser nicht verbunden. Sie bleiben hier.',

  'No session is running.': 'Es läuft keine Sitzung.',
  'A session is running already.': 'Es läuft schon eine Sitzung.',
  'A session is running. Stop it first.': 'Es läuft eine Sitzung. Beende sie zuerst.',
  'This session is not known here, or has not ended.':
    'Diese Sitzung ist hier nicht bekannt oder noch nicht zu Ende.',
  'Choose a length between a minute and a day.': 'Wähl eine Länge zwischen einer Minute und einem Tag.',
  'Nothing is recorded before you have said yes to it. Open the popup or the welcome page.':
    'Nichts wird aufgezeichnet, bevor du Ja gesagt hast. Öffne Locked In in der Symbolleiste oder die Willkommensseite.',
  'This is not a site. Write it like docs.example.org.':
    'Das ist keine Website. Schreib sie wie docs.example.org.',
  'Choose how many minutes to forget.': 'Wähl, wie viele Minuten vergessen werden sollen.',
  'Choose a time that ends after it begins.': 'Wähl eine Zeit, die nach ihrem Anfang endet.',

  'This is not the name of a site. It looks like video.example.':
    'Das ist nicht der Name einer Website. Er sieht aus wie video.example.',
  'Say in a few words why.': 'Sag in ein paar Worten, warum.',
  'This address is not known any more.': 'Diese Adresse ist nicht mehr bekannt.',
  'The wait is not over yet.': 'Die Wartezeit ist noch nicht um.',
  'This could not be recorded. Try again.': 'Das ließ sich nicht aufzeichnen. Versuch es noch einmal.',

  'Say in a few words what you will do.': 'Sag in ein paar Worten, was du vorhast.',
  'Choose at least one weekday.': 'Wähl mindestens einen Wochentag.',
  'Choose a time of day.': 'Wähl eine Uhrzeit.',
  'Give the length in whole minutes, from 1 to 720.': 'Gib die Länge in ganzen Minuten an, von 1 bis 720.',
  'This time zone is not known here.': 'Diese Zeitzone ist hier nicht bekannt.',
  'Nothing was changed.': 'Nichts wurde geändert.',
  'Give whole minutes, and between 1 and 12 focus phases.':
    'Gib ganze Minuten an, und zwischen 1 und 12 Fokusphasen.',

  'The disk is full: nothing is being recorded. Free some space.':
    'Die Festplatte ist voll: Nichts wird aufgezeichnet. Schaff etwas Platz.',
  'A newer version of Locked In has written the journal: nothing is being recorded until the extension is reloaded or updated. Everything is kept.':
    'Eine neuere Version von Locked In hat das Journal geschrieben: Nichts wird aufgezeichnet, bis die Erweiterung neu geladen oder aktualisiert ist. Alles bleibt erhalten.',
  'The journal cannot be written: nothing is being recorded. Restart the browser.':
    'Das Journal lässt sich nicht schreiben: Nichts wird aufgezeichnet. Starte den Browser neu.',
  'The browser cannot read the settings of Locked In: nothing is being recorded. Restart the browser. If it stays so, save what was recorded on the doctor page, then remove Locked In and add it again.':
    'Der Browser kann die Einstellungen von Locked In nicht lesen: Nichts wird aufgezeichnet. Starte den Browser neu. Bleibt es so, sichere das Aufgezeichnete auf der Diagnoseseite, dann entferne Locked In und füge es neu hinzu.',
  'It is not there any more.': 'Es ist nicht mehr da.',
  'The journal can be used. Nothing was changed.': 'Das Journal lässt sich benutzen. Nichts wurde geändert.',
  'The browser does not let go of the old journal. Restart the browser and try again.':
    'Der Browser gibt das alte Journal nicht frei. Starte den Browser neu und versuch es noch einmal.',

  'This is not a pairing link. It looks like http://127.0.0.1:4820/pair#… and is used once.':
    'Das ist kein Verbindungslink. Er sieht aus wie http://127.0.0.1:4820/pair#… und gilt einmal.',
  'A server outside your own network needs an address that starts with https://.':
    'Ein Server außerhalb deines eigenen Netzes braucht eine Adresse, die mit https:// beginnt.',
  'This server does not pair by code. Use a pairing link, or update the server.':
    'Dieser Server verbindet nicht mit einem Code. Nimm einen Verbindungslink, oder bring den Server auf den neuesten Stand.',
  'The server’s answer was not understood. Is it the newest version?':
    'Die Antwort des Servers war nicht zu verstehen. Ist er auf dem neuesten Stand?',
  'The server cannot be reached.': 'Der Server ist nicht zu erreichen.',
  'Something that is not a Locked In server answered.':
    'Geantwortet hat etwas, das kein Locked-In-Server ist.',
  'The server did not promise to keep it.': 'Der Server hat nicht zugesagt, es zu behalten.',
  'The answer was not understood.': 'Die Antwort war nicht zu verstehen.',
  'The answer was not from a Locked In server.': 'Die Antwort kam nicht von einem Locked-In-Server.',

  'This file is not JSON.': 'Diese Datei ist kein JSON.',
  'This file was not exported by Locked In.': 'Diese Datei wurde nicht von Locked In exportiert.',
  'is not known here. Update the extension.': 'ist hier nicht bekannt. Aktualisiere die Erweiterung.',
  'is not an id': 'ist keine Kennung',
  'is not a number of an event': 'ist keine Nummer eines Ereignisses',
  'is not a list': 'ist keine Liste',
  'is not an event': 'ist kein Ereignis',
  'has events that are missing or there twice': 'hat Ereignisse, die fehlen oder doppelt da sind',
  'is missing': 'fehlt',
  'is not text': 'ist kein Text',
  'is not a number': 'ist keine Zahl',
  'is not a whole number': 'ist keine ganze Zahl',
  'is neither true nor false': 'ist weder true noch false',
  'is not a group of fields': 'ist keine Gruppe von Feldern',
  'is not what belongs here': 'ist nicht, was hierher gehört',
  'is of no kind that is known here': 'ist von keiner Art, die hier bekannt ist',
  'is none of these: #': 'ist nichts von diesen: #',
  'is longer than # characters': 'ist länger als # Zeichen',
  'has more than # entries': 'hat mehr als # Einträge',
  'is more than #': 'ist größer als #',
  'is less than #': 'ist kleiner als #',
  'is not the name of a site': 'ist nicht der Name einer Website',
  'is not a path, or has a ? or a #': 'ist kein Pfad, oder hat ein ? oder #',
  'is not a time zone': 'ist keine Zeitzone',
  'has characters that cannot be kept': 'hat Zeichen, die sich nicht aufbewahren lassen',
  'and # more': 'und # weitere',

  'The request is not valid.': 'Die Anfrage ist nicht gültig.',
  'This password is among the first that are tried; choose another.':
    'Dieses Passwort gehört zu denen, die zuerst probiert werden; wähl ein anderes.',
  'Sign in again first, to show that it is you.':
    'Melde dich erst noch einmal an, um zu zeigen, dass du es bist.',
  'The e-mail address or the password is not right.': 'Die E-Mail-Adresse oder das Passwort stimmt nicht.',
  'An account needs an invitation that is still good.': 'Ein Konto braucht eine Einladung, die noch gilt.',
  'This account is switched off.': 'Dieses Konto ist abgeschaltet.',
  'Sign in or pair this device first.': 'Melde dich an oder verbinde zuerst dieses Gerät.',
  'This token may not do that.': 'Das darf dieser Browser auf dem Server nicht.',
  'Your role in this workspace does not allow that.':
    'Deine Rolle in diesem Arbeitsbereich erlaubt das nicht.',
  'There are as many of these as there may be.': 'Davon gibt es schon so viele, wie es geben darf.',
  'There is nothing here.': 'Hier ist nichts.',
  'This address does not take that method.': 'Der Server nimmt die Anfrage auf diesem Weg nicht an.',
  'That already exists.': 'Das gibt es schon.',
  'This link was used already or is too old.': 'Dieser Link ist schon benutzt oder zu alt.',
  'The body is too large.': 'Die Anfrage ist zu groß.',
  'This content type or encoding is not supported.':
    'Der Server versteht die Art oder Kodierung der Anfrage nicht.',
  'Too many requests.': 'Zu viele Anfragen.',
  'As many streams are open here as there may be.':
    'Hier sind so viele Verbindungen offen, wie es sein dürfen.',
  'Something went wrong on the server.': 'Auf dem Server ist etwas schiefgegangen.',
  'The server cannot take this right now.': 'Der Server kann das gerade nicht annehmen.',
};

### The answers to what can be asked at any moment. Each one fits a short message (up to 350 characters) and needs no data.
### `label` is its button (up to 20 characters). Links are buttons: no addresses here. Menu names stay in Spanish.

## Questions

topic-privacy-info = I can guide you without personal data. Numbers are optional: they are kept encrypted for up to { $retention-hours } hours and deleted with your result. To delete them earlier, write “delete my data”. To read everything, write “privacy”.
    .label = Privacy

## About the conversation

topic-human-agent = { outcome-human }
    .label = Talk to a person

topic-success = { outcome-done }
    .label = I got in

topic-not-working = I am sorry. Let's look for another cause. Tell me in words what the screen says. Do not send photos, keys or codes.
    .label = It did not work

topic-delete-my-data = Write “delete my data” and I delete this conversation at once. The messages in this chat are yours to delete.
    .label = Delete my data

topic-about-bot = Yes, I am an independent robot: I am not the IESS. I guide you, for free, to recover the employer key or the personal one. I only read text. To talk to someone, write “person”. Last review of what I say: { $reviewed }.
    .label = Are you a robot?

topic-progress = Good! Type the code on the IESS page, not here. Then a second e-mail with a link comes: open it at once. Code and link usually expire after { $code-minutes } minutes. At the end, set the new key and test it.
    .label = I have the code

topic-language-switch = I speak Spanish and English. Write “español” or “English” whenever you like.
    .label = Español

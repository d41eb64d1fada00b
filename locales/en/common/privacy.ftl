### Privacy. Before the service goes live, a lawyer in Ecuador must check these texts against the law (LOPDP).
### If their meaning changes, raise “notice-version” in flows/common/facts.ts.
### $operator, $privacyContact, $privacyUrl and $carrier are “none” until somebody configures them.

# Who carries the messages, with the name of its owner.
carrier-name = { $carrier ->
        [WhatsApp] WhatsApp (Meta)
       *[other] { $carrier }
    }

# Before the first number. Only a tap on “I agree” or a plain yes is consent.
consent-notice =
    <b>Shall I check your numbers?</b> It is optional.{ $operator ->
        [none] {""}
       *[other] {" "}Responsible: { $operator }.
    } I am not the IESS.
    • They only serve to see whether they are typed right and to give them the right format.
    • They are kept encrypted for up to { $retention-hours } hours, and deleted with your result.
    • They pass through the servers of { $carrier ->
        [none] this service
       *[other] { carrier-name } and of this service
    }, perhaps abroad.
    • To delete them earlier, write <b>delete</b>. To read more, <b>privacy</b>.

privacy-notice =
    <b>Privacy notice, version { $notice-version }</b>

    <b>1. What for.</b> To guide you to recover the IESS employer key. Numbers only serve to see whether they are typed right.
    <b>2. Why it is allowed.</b> Because you give your permission by tapping “I agree”. Without it no number is kept.
    <b>3. What is done.</b> A program reads your messages, keeps your answers, checks the numbers and then deletes them.
    <b>4. How long.</b> Answers, up to { $retention-hours } hours. Numbers, until you get your result. When you gave permission, and to which version, is noted without numbers.
    <b>5. Database.</b> There is one. It is encrypted and holds the open conversations.
    <b>6. Where the data come from.</b> From what you write here{ $carrier ->
        [none] .
       *[other] {""} and from { carrier-name }, which says which chat to answer.
    }
    <b>7. Other uses.</b> None. There is no advertising, no sale of data, and no program is trained with them.
    <b>8. Responsible.</b> { $operator ->
        [none] Whoever operates this assistant has not given a name here.
       *[other] { $operator }.
    } { $privacyContact ->
        [none] There is no contact for these matters yet either.
       *[other] Contact: { $privacyContact }.
    }
    <b>9. Data protection officer.</b> Ask the party responsible.
    <b>10. Who else receives them.</b> { $carrier ->
        [none] The company
       *[other] { carrier-name }, which carries the messages, and the company
    } that hosts this service. Their servers may be outside Ecuador. Nothing is passed to the IESS.{ $carrier ->
        [Telegram] {" "}Chats with Telegram bots are not end-to-end encrypted.
       *[other] {""}
    }
    <b>11. If you give no numbers.</b> Nothing happens: I guide you all the same. If you do, I say whether they look mistyped.
    <b>12. If something is wrong.</b> The steps may not help you. Correct it whenever you like.
    <b>13. Taking back permission.</b> At any moment: write “delete my data”.
    <b>14. Your rights.</b> You can see, correct and delete your data, and object to their use. “my data” shows them and “delete my data” deletes them. Other requests go to the party responsible, who must answer free of charge within { $rights-days } days.
    <b>15. Taking your data with you.</b> You can ask the party responsible for a copy.
    <b>16. Complaints.</b> To the party responsible, or to the Superintendencia de Protección de Datos Personales (SPDP).
    <b>17. Automated decisions.</b> A program chooses the steps you see. It decides nothing about your procedure. You can ask to talk to a person.

    The history of this chat is yours to delete.{ $privacyUrl ->
        [none] {""}
       *[other] {" "}Full text: { $privacyUrl }
    }

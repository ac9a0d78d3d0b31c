# ruff: noqa: E501
"""The English stories: for each theme an opening, episodes in their order, and an ending that fits after any of them.

`|` stands between the two sentences of an episode; the first sentences alone tell the story too. `<first>` introduces
the hero, `<hero>` is the hero from then on, at the start of a sentence `<Hero>`: no verb or pronoun depends on it.
"""

SEA = """
In a house of driftwood at the edge of the sea lived <first>. | Every morning the waves left a small gift on the doorstep: a shell, a rope, or a drop of blue glass.
One day the tide brought a bottle with a map inside, and a red cross on an island without a name. | "Somebody has to go and look," said <hero>, and packed bread, a blanket and a lantern.
The old fisherman in the harbour lent out his smallest boat, which was called Peppercorn. | "She leaks a little," he said, "but she has never once been afraid of the weather."
With the first wind the sail filled, and the houses on the shore became as small as sugar cubes. | Gulls flew along for a mile and then turned back, because it was time for their lunch.
Around noon a grey fin appeared, and under it a dolphin who wanted to know everything. | <Hero> answered ninety questions about the land, and in return the dolphin showed the way through the reef.
Between the rocks the water ran fast, and Peppercorn danced like a cork. | There was only one trick: to look at the open sea ahead and never at the stones.
Night fell, and the lantern would not burn, because salt had crept into the wick. | Then a thousand tiny lights rose from the deep, and the whole sea began to glow.
Following the glow, the boat came to a lighthouse that had gone dark. | Its keeper, a very old seal, had lost her glasses and could no longer find the switch.
<Hero> found the glasses in the teapot, where seals apparently keep them. | The great lamp turned again, and far out three ships blew their horns to say thank you.
For breakfast there were pancakes with seaweed, which tasted better than they looked. | The seal drew a new line on the map and wrote beside it: "Mind the sleepy whale."
Sure enough, a hill lay in the middle of the ocean, and the hill was breathing. | Going around it would have taken three days, so somebody had to wake it gently.
First came a song, then a louder song, and at last <hero> simply tickled the hill with an oar. | The whale laughed so hard that Peppercorn flew over the next two waves.
"Nobody has made me laugh since the winter of the big ice," said the whale. | As a reward he pulled the boat by a rope, faster than any sail could have done.
Toward evening a thin green line appeared, and it did not go away: the island! | <Hero> cheered so loudly that a cloud of white birds rose from the palm trees.
The beach was full of footprints, but all of them belonged to the same curious penguin. | He had been waiting for the post for eleven years and hoped very much that this was it.
The red cross turned out to be two red branches lying over a wooden chest. | It took a lever, a stone and all their strength before the lid opened with a sigh.
Inside lay no gold, but letters, hundreds of them, in bottles of every colour. | "They are greetings that the sea never delivered," whispered <hero>, and knew at once what had to be done.
They loaded the bottles into Peppercorn until she sat low and proud in the water. | The penguin appointed himself postman, with a cap made from half a coconut.
On the way back they stopped at every coast and handed out the letters. | An old captain cried a little, two sisters became friends again, and a cook finally got his recipe.
The lighthouse seal received a birthday card that was forty years late, and she read it three times. | Dolphins carried the express mail, which made them unbearably proud.
One last bottle remained, and on it stood in faded ink: "For whoever brings the others." | <Hero> decided to open it only at home, at the table, with the window open.
Slowly the harbour came into sight, with flags on every roof and the fisherman waving his hat. | Peppercorn slid into her place as if she had only been out to buy milk.
In the last bottle there was a single line: "Now you know that the sea is not wide, if somebody is waiting." | The penguin thought that it was the best letter of them all.
That evening the waves came softly to the doorstep, and <hero> told them the whole adventure. | And whoever listens well at the shore can hear them passing it on.
"""

SPACE = """
High above the clouds, in a station that circled the Earth, lived <first>. | There were sixteen sunrises a day up there, and not one of them was ever boring.
On a quiet Tuesday the radio crackled, and a faint voice asked for help with a star that would not shine. | <Hero> turned the volume up and wrote down the coordinates on a napkin.
A silver ship stood ready in the hangar, with one seat, two engines and a very talkative computer named Dot. | "Seat belts first, heroics later," said Dot.
Three, two, one, and the station shrank to a spark behind them. | Everything that was not tied down floated through the cabin: pencils, crumbs and a surprised sock.
Beyond Mars the belt of asteroids began, and Dot counted them aloud until it became annoying. | One of the rocks had windows, a chimney and a garden gnome by the door.
A retired comet hunter lived there and offered cocoa to every visitor. | She explained that comets are shy, and that one catches them best by looking the other way.
Her gift at parting was a net woven from moonlight, light as a breath. | <Hero> folded it carefully and put it beside the emergency biscuits.
Near Jupiter the ship began to shake, because the giant planet was humming a very deep tone. | Dot hummed the same tone backwards, and all at once it became wonderfully still.
Soon the fuel light blinked, and the next filling station was closed for repairs. | On its roof sat a small green mechanic who had dropped the only screwdriver into orbit.
After two rounds around the roof, <hero> caught the screwdriver with the net of moonlight. | The pump ran again, and the mechanic filled the tank to the brim for nothing.
After the last planet came the great dark, where no map had anything to say. | Here one had to steer by trust, by patience, and by a jar of glow-in-the-dark marbles.
Out of the darkness rolled a space turtle as large as a city, with lamps along her shell. | Her passengers were travelling libraries, and each of them whispered.
The librarian knew the star with the problem from a very old picture book. | "It does not need repairs," she read to <hero>, "it needs somebody to ask how it feels."
That was an answer nobody had packed a tool for. | Dot searched all her files for feelings and found only a cake recipe, which she printed, just in case.
At last the star lay before them, round and grey like a lamp in an empty room. | It was much smaller than expected, and it was trying hard not to cry.
<Hero> landed softly beside it and asked the question from the book. | The star told of a long, long time in which nobody had looked up and made a wish.
They baked the cake from the recipe on the warm engine and put one candle on it. | "You may wish for something yourself today," said Dot, gently for once.
The star closed its eyes, and nobody ever learned what it wished for. | First a single ray came out, then ten, and then the light poured across the dark like morning.
On seven planets people opened their windows and wondered about the new point in the sky. | <Hero> could hear their wishes on the radio, a whole chorus of them.
As a farewell gift the star gave away a spark that fits into any pocket and is never too hot. | "So that you find me again," it said, and glowed a little pink.
The way back was easy, for now there was light on the road. | Turtle, mechanic and comet hunter waved as the silver ship flew by.
When the blue Earth rose in the window, even the sock seemed to be happy. | Dot announced the landing in rhyme, and only one of the rhymes was really bad.
In the log book there was room for one line about the trip. | After long thought <hero> wrote: "Nothing broken, one star repaired, more cake needed."
Since then a new star has been shining over the station, and every evening <hero> waves at it. | If you look up at the right moment, you can see it wave back.
"""

FOREST = """
Deep in the old forest, under an oak with a round door, lived <first>. | The moss was as thick as a carpet there, and the owls told each other the time.
One morning the brook behind the oak had stopped, and in its bed lay only dry pebbles. | "Water does not simply lose its way," said <hero>, and set out to look for the spring.
At the first bend a hedgehog was sweeping the path with great dignity. | He had seen nothing, he said, but lately the frogs had been singing rather hoarsely.
The frogs sat around an empty pond and fanned themselves with leaves. | <Hero> carried them one by one into the shade, and the eldest told of a rumbling in the hills.
So the way led uphill, past mushrooms that nodded and ferns taller than a door. | A woodpecker tapped the news ahead, so that everybody knew who was coming.
In a clearing two squirrels were quarrelling over the last hazelnut of the season. | It was cracked, fairly divided, and in each half there was, to general surprise, a whole kernel.
Out of gratitude the squirrels showed a short cut through the hollow log. | Inside it smelled of honey, and somebody very large was snoring at the other end.
That somebody was a bear, and he had slept through his own birthday. | <Hero> sang for him quietly, and the bear decided on the spot that he would come along.
With a bear at one's side the thorny hedge was no trouble at all. | He simply walked through it, said "excuse me" to every rose, and left behind a gate.
Evening came with a purple sky, and the two friends made a bed of dry leaves. | Fireflies hung themselves between the twigs, and <hero> counted them until sleep came.
At midnight something rustled: a fox was trying to steal the bread out of the bag. | He was thin and ashamed, and confessed that he had not eaten properly for a week.
There was enough bread for three, and a bit of cheese besides. | From then on the fox walked in front, for nobody has a better nose for secret ways.
Higher up the path was blocked by a boulder with a face. | "I have been standing here for a thousand years," grumbled the boulder, "and nobody has ever asked me to move."
"Would you be so kind?" asked <hero>, and the boulder, deeply touched, rolled one step to the left. | It is remarkable how often a polite question is the strongest lever.
Behind it a cave opened, and out of it came the rumbling of which the frogs had told. | All three took a deep breath, and nobody wanted to be the first to go in.
In the cave a young dragon was lying right across the spring, with hiccups. | Each hiccup shook the hill, and between two of them he whispered that he was terribly sorry.
<Hero> knew an old remedy: drink seven sips of water while somebody tells you a joke. | The bear told the joke, but he laughed so much himself that nobody understood the ending.
Still it helped, because the dragon had to giggle, and the hiccups were gone. | He stood up carefully, and under him the spring shot up as bright as glass.
Down through gorge and hedge ran the water, and everywhere it was greeted with cheers. | The dragon asked shyly whether the forest had room for somebody who was good at lighting stoves.
It did, of course, and on the way home they found him a dry ravine with a view. | The squirrels brought curtains, which caught fire only once.
When they reached the pond, the frogs were already rehearsing a cantata in five parts. | <Hero> got a seat in the front row, on the best of the water lilies.
The hedgehog had swept the whole way to the oak and scattered petals on it. | "For the record," he said, "I was never worried," and then he blew his nose for quite a while.
Under the round door the brook ran as before, only a little more cheerfully. | They hung up a lantern there, so that every friend would find the house at night.
When the moon rose over the oak, <hero> sat by the brook and listened to its story. | And in the old forest nobody has gone thirsty since.
"""

WINTER = """
In a village where the snow reached up to the windowsills lived <first>. | Smoke rose straight from every chimney, and the icicles rang when the wind went by.
On the shortest day of the year the village bell froze, and nobody could ring in the feast. | "I shall fetch the warm wind," said <hero>, and took the sledge out of the shed.
Grandmother Ida gave a scarf that was eleven yards long and a thermos of soup. | "The warm wind lives behind the blue mountain," she said, "and he likes to be invited."
Outside the last fence the snow lay untouched, like a page before the first word. | The runners of the sledge wrote two long lines across it, all the way to the hill.
A snowman stood at the crossroads and pointed in both directions at once. | After some thought <hero> gave him a carrot, and his manners and his memory improved immediately.
Downhill the sledge went so fast that the fir trees melted into one green stripe. | At the bottom it stopped in a drift, and the drift said "ouch".
Out of it climbed a snow hare who had been practising invisibility. | He was offended for exactly one minute, then he smelled the soup.
Having warmed his ears, the hare knew of a frozen river that went the right way. | <Hero> tied two old spoons under each pair of shoes, and off they skated.
Where the river bent, a little otter sat crying beside a hole. | His mitten had fallen in, and it was the left one, the one with the star.
The long scarf made a good fishing line, and on the third try the mitten came up. | The otter hugged everybody twice and lent them his slide as a short cut.
Up the slope the air grew thin, and the hare grew talkative out of fear. | He listed all the soups he knew, in alphabetical order, from asparagus to zucchini.
Above the clouds the peak glittered, and on it sat a white eagle with frost on her brows. | "Nobody passes who cannot stand still," she said, and turned an hourglass.
Standing still is hard when the toes are freezing and a hare is whispering soup names. | Yet the last grain fell, and the eagle bowed and stepped aside.
Behind the summit lay a green valley, and in it a hut with open windows. | Crocuses were blooming on the doormat, although the calendar clearly said December.
<Hero> knocked three times, and a warm breath opened the door. | The wind was an old gentleman in slippers who did not know where to put his hands.
"I thought that people loved their snow too much to want me," he confessed. | Over a cup of soup they explained to him that one can love both, each at its time.
He packed a very small suitcase, mostly with scents: hay, lilac and fresh laundry. | Then he asked whether he might steer the sledge, because he had always wanted to.
With the wind behind them the way home took no longer than a song. | The eagle and the otter got a mild afternoon each, as a present.
At the crossroads the snowman looked anxiously at the visitor. | "Only the bell, nothing else," promised <hero>, and the wind went past him on tiptoe.
In the square all the people had gathered with lanterns and cold noses. | The old gentleman blew just once, as softly as one blows on a baby's tea.
A drop fell, then another, and with a crack the ice let go of the bell. | Its first stroke was so deep that the snow slid from every roof in applause.
There was dancing until the candles burned down, and the wind did not miss a single round. | The hare ate nine bowls of soup and made a speech that nobody understood.
Before leaving, the warm wind promised to come every year on that very evening. | <Hero> gave him the long scarf, so that he would never feel like a stranger.
Late that night the bell rang once more, all by itself, and <hero> looked out at the quiet snow. | Somewhere behind the blue mountain a window was open, and it smelled of spring.
"""

CITY = """
On the top floor of a tall house, in the middle of a noisy city, lived <first>. | From the window one could see forty bridges, a thousand lamps and a piece of the sky.
One evening all the traffic lights turned blue, and nobody knew what blue meant. | Cars, trams and bicycles stood still, so <hero> put on a coat and went down to ask around.
The newspaper seller at the corner knew more, as always. | "It is the city's hum that has gone," he said, "the sound below all the other sounds," and indeed it was much too quiet.
<Hero> listened at a drain, at a wall and at a lamp post, and heard nothing but a pigeon. | The pigeon's name was Constable Grey, and she took over the case at once.
Their first clue was a trail of silver dust that ran along the tram rails. | It sparkled only when one did not look straight at it, which made the work rather slow.
At the bakery the night shift stood idle, for dough does not rise without the hum. | In exchange for a promise the baker handed over a bag of yesterday's rolls.
Tram number nine took them along, although it was not allowed to run. | "I will simply not tell anybody," said the tram, and rolled through the blue light on tiptoe.
In the museum quarter a stone lion climbed down from his pedestal and stretched. | <Hero> asked about the dust, and the lion pointed with his tail at the old underground.
Behind a poster for a circus they found a door that was on no map. | Ninety-nine steps led down, and Constable Grey, who could fly, complained about every one.
Then water blocked the way, black and smooth, with a boat made of a bathtub. | They rowed with a broom, and from the ceiling dripped the melody of some old piano.
A spiral stair brought them into the clock tower, right in among the wheels. | Every tooth stood still, and on the largest wheel there was a fresh thumbprint of silver.
From the balcony the city looked like a toy that somebody had stopped playing with. | Only one light was moving, far away, over the roofs of the harbour.
"After it!" cried the pigeon, and <hero> ran over gutters, gardens and washing lines. | An alarm clock fell into a flowerpot, but nobody was hurt.
The light belonged to a boy with a wheelbarrow, and in it lay a great silver ball that purred. | He stopped at once, because he was far too tired to run.
His baby sister could not sleep, he explained, since they had moved here from the quiet hills. | He had thought that without the hum she might at last close her eyes.
That was no crime, it was a problem, and for problems there is usually a better answer. | <Hero> sat down on the kerb and thought so hard that the street lamp dimmed.
"What did she hear at night, back in the hills?" asked the pigeon at last. | "The river," said the boy, and all three of them looked at the bathtub boat.
They carried a bucket of the underground water to the roof and let it drip into a row of tins. | It sounded exactly like a small river that has time.
<Hero> rocked the cradle twice, and the baby yawned with her whole face. | Before the third tin was full she was asleep, and she smiled.
Together they rolled the silver ball back to the square and set it down in its hollow. | It hummed shyly at first, then with all its strength, and the windows joined in.
The lights changed to green, and a long sigh of brakes went through the streets. | In the bakery the dough rose so quickly that it lifted the baker's hat.
Constable Grey closed the case with the note: "Nobody guilty, everybody tired." | For her services she got a whole roll, and <hero> got half of it.
The boy was appointed keeper of the hum, and he dusts it every Sunday. | On the roof beside the tins there are now two chairs, for anybody who wants to listen.
Back on the top floor <hero> opened the window and let the good noise in. | The city hummed, the lamps went out one by one, and all was well.
"""

SCHOOL = """
At the end of Maple Lane, beside a school with a crooked tower, lived <first>. | On the first day of term the bell rang a whole octave deeper than usual.
In the classroom stood a new cupboard, and on it a label: "Do not open before Friday." | It was Monday, and <hero> had never found a week so long.
Miss Lark, the teacher, said that curiosity is a muscle and has to be trained. | She wrote a riddle on the board: what grows when you share it?
Nobody could say, so the riddle stayed there beside the date. | At break the children guessed bread, colds and secrets, but the cupboard only creaked.
A quiet boy named Otto always ate his lunch alone by the fence. | That day <hero> sat down next to him and offered the bigger half of an apple.
Otto, it turned out, knew everything about locks, keys and hinges. | He would never break one open, he explained, but he could listen to what a lock had to say.
During the music lesson the piano played one wrong note, always the same one. | <Hero> looked inside and found a tiny brass key hanging on a string.
The key was much too small for the cupboard, but it fitted the clock in the hall. | Behind its face there was a note: "Well done, now look where nobody reads."
Nobody ever read the rules of the house, which hung beside the broom closet. | Rule number fourteen, in very small letters, said: "Feed the library cat."
The library cat was called Comma, and she paused in front of every door. | <Hero> brought her milk, and she walked ahead, with her tail held like a question mark.
She led them along the shelves to a book that was warm to the touch. | It had no title, and its pages were blank except for a dotted line at the end.
"It wants to be written," whispered Otto, who had not spoken in the library before. | They borrowed it, and the stamp of the librarian made the sound of a small drum.
On Wednesday everybody in class wrote one sentence into the book. | Mira wrote about her goat, the twins about the sea, and <hero> about being brave with shaking knees.
On Friday morning nobody was late, not even the twins. | <Hero> put one hand on the cupboard, and the wood was as warm as the book had been.
"Now," said Miss Lark, and the label fell off all by itself. | The door swung open without a sound, and behind it there was a staircase of light.
Up they went, in pairs, with the cat in front and the goat, who had come along, at the back. | Every step was made of a word from their own sentences.
In the tower room stood a printing press, older than the school itself. | An old headmaster, thin as paper, looked up and said, "I have been waiting for your last page."
<Hero> wrote it standing, with everybody looking on: "Friendship. It grows when you share it." | The riddle on the board downstairs rubbed itself out and left a small star.
The press rattled and sang, and out came a book for each of the children. | All the copies were alike, yet everybody found their own name on the first page.
The old headmaster took off his hat and became a little lighter with every bow. | "Next year another class," he said happily, and was gone like chalk in the rain.
They carried the books home through the puddles, and parents read until their dinner was cold. | Even the mayor asked for a copy, signed by the goat.
Otto no longer sat by the fence, because there was simply no room left for sitting alone. | <Hero> kept the brass key, in case somebody should need it one day.
A new label appeared on the cupboard over the weekend. | It read: "Do not open before you have made a friend," and below it Comma had left the print of a paw.
When the bell rang for the holidays, <hero> looked back at the crooked tower and waved. | A light up there blinked twice, and that means: see you soon.
"""

DESERT = """
Where the last road ends and the yellow desert begins lived <first>. | By day the air shimmered like silk, and by night the dunes sang very softly.
One hot noon the well of the village gave only sand, and the camels looked reproachful. | "There is an oasis that moves," said the elders, and <hero> offered to go and find it.
A camel named Duchess was chosen for the journey, or rather, she chose herself. | She carried dates, water for five days and an opinion on everything.
By evening the village had sunk behind the dunes like a ship. | The first stars came out, and <hero> took the brightest of them as a guide.
At sunrise a lizard stood on the crest of a dune and lifted one foot after another. | "Hot, isn't it?" he said, and asked whether he might travel in the shade of the hat.
The lizard's name was Professor, and he had measured the desert with his own tail. | According to him the oasis moved every time somebody lied about it.
So they agreed to say only true things until they arrived. | It became very quiet, because Duchess had to think before every complaint.
Behind the tenth dune lay a city of clay that had been sleeping for five hundred years. | Its streets were swept clean, and in every window stood a jug without water.
In the square a fountain of dust was playing, and beside it danced a girl made of wind. | She knew all the old songs, but had nobody to tell her which of them were good.
They listened to every single one, which took until the moon was high. | <Hero> chose the lullaby, and the girl of wind was so glad that she swept their way clear for miles.
Around midnight they met a caravan of lanterns that moved without any people. | The lanterns were looking for somebody who had blown them out long ago and never said good night.
"Good night," said Duchess, quite gently, and one after another the lanterns went out content. | The last of them left behind a little flame in a bottle, to take along.
Far off a mirage appeared: palms, a lake and waiters with lemonade. | It looked wonderful, but <hero> asked it straight out whether it was real.
The mirage blushed, since nobody had ever asked, and admitted that it was only hot air. | For that honesty it pointed them to the real way, behind the red rocks.
A narrow gorge went down, so deep that one could see stars at noon. | Its walls were painted with fish, boats and herons, as though the sea had once lived here.
At the very bottom stood a door of cedar wood without handle or lock. | <Hero> held up the little flame, and on the wood appeared the words: "Tell me something true."
"We are tired," said the Professor, "and we would not have missed it for anything," said Duchess. | That was enough, for the door sighed and let them in.
There it lay, the oasis, as green as the first day, with a pool like an open eye. | Nobody ran, they walked up to it slowly, as one goes up to a friend asleep.
They drank, and the water tasted of mint and of every true word they had spoken. | <Hero> asked the oasis politely whether it would care to live near a village.
It had been moving, said the oasis, because people came only to boast of it. | With neighbours who were honest and brought their children it would very gladly stay.
So the oasis packed its palms and followed them home, rustling and dripping through the sand. | The mirage waved to it as to an elder sister.
In the village the well filled up overnight, and frogs moved in whom nobody had invited. | The elders cried into their beards and called it the dust.
Duchess got a garland, and the Professor a chair at the school. | A sign was put up at the pool: "Drink what you need, and say what is so."
On warm evenings <hero> sits at the edge of the pool and listens to the dunes. | They are singing more loudly now, and somebody has taught them the lullaby.
"""

WORKSHOP = """
In a workshop full of springs, wheels and half-finished inventions lived <first>. | On the door hung a sign: "We repair everything except Mondays."
One day a parcel arrived without a sender, and something inside it was ticking in three-four time. | <Hero> cut the string and lifted out a heart of brass, no larger than a plum.
A card lay beside it: "Please find the one whom I belong to, before I run down." | The dial on its back showed seven turns, and one of them was already half gone.
Old Master Bolt, who had built half of the machines in town, shook his white head. | "It is none of mine," he said, "but listen how it waltzes, it must come from a dancer."
First they asked the sewing machines in Button Street. | They knew a great deal about trousers and nothing about hearts, but they stitched a velvet bag for it.
At the railway yard an engine named Bertha let off steam with a sigh. | Years ago, she remembered, a travelling fair had come on the night train, with a dancer made of tin.
The fair had moved on to the coast, eighty miles from here, and the heart had five turns left. | Bertha had not been allowed to run since her boiler cracked.
All night <hero> hammered, soldered and polished, and at dawn the boiler was tight. | Bertha whistled so happily that the signals lifted their arms without being asked.
They flew through fields of rye, and the telegraph poles bowed as they went by. | In the tender sat Hoover Junior, a small vacuum cleaner who had run away from home and ate coal dust.
They found the fairground empty, the tents folded and the merry-go-round asleep under canvas. | An old fortune-telling machine blinked in the corner and asked for a coin.
Nobody had one, so <hero> repaired her left eyelid instead. | "You will find what you seek where music is locked up," rattled the machine, free of charge.
Beside the harbour stood a warehouse, and from its keyhole came a thread of a waltz. | Its lock was rusted, but Junior breathed in once, deeply, and swallowed the rust.
Among crates and cobwebs waited a hundred music boxes, all of them wound down. | They had been forgotten when the fair went broke, and they were too polite to complain.
Box after box was wound up again, and each told a piece of what had happened. | In the end <hero> laid the pieces together like a torn letter.
The dancer's name was Celeste, and she had sent off her heart herself. | She had hoped that it would be wound by somebody with kind hands, since her own could not reach it.
High under the roof, behind a curtain of sailcloth, they discovered her at last. | She stood on one toe, dusty and beautiful, with a little door open in her chest.
The dial showed half a turn when <hero> put the brass heart into its place. | It fitted with a click, but it was too weak to begin by itself.
What it needed was a key, and a key had not been in the parcel. | Junior coughed, blushed, and spat out something small, golden and covered with coal dust.
He had swallowed it in the workshop on the very first day, he admitted, and had thought that it was a sweet. | Nobody scolded him, because they were all laughing far too much.
<Hero> turned the key seven times, slowly, as one winds an old and dear clock. | A shiver went through the tin, an eyelid lifted, and Celeste took her first step in nine years.
She danced along the crates, and the hundred music boxes played for her in three-four time. | Even Junior rolled in circles and tapped the beat with his hose.
Bertha took them all on board, with boxes, posters and the fortune teller as conductor. | At every stop people climbed in who had only wanted to know where the music was going.
In the big hall behind the workshop there is dancing every Saturday now. | Master Bolt built a parquet floor, and Junior polishes it until it shines like a pond.
Over the door <hero> hung up a new sign: "We repair everything, hearts included." | And on quiet evenings one can hear a small waltz from within, wound up to the very last turn.
"""

THEMES = {
    "sea": SEA,
    "space": SPACE,
    "forest": FOREST,
    "winter": WINTER,
    "city": CITY,
    "school": SCHOOL,
    "desert": DESERT,
    "workshop": WORKSHOP,
}
TITLES = {
    "sea": "<Hero> and the Letters of the Sea",
    "space": "<Hero> and the Sad Star",
    "forest": "<Hero> and the Lost Brook",
    "winter": "<Hero> and the Frozen Bell",
    "city": "<Hero> and the Missing Hum",
    "school": "<Hero> and the Friday Cupboard",
    "desert": "<Hero> and the Wandering Oasis",
    "workshop": "<Hero> and the Brass Heart",
}

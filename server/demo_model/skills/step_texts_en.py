# ruff: noqa: E501
"""The English step-by-step guides: first how people name the task, then eight steps.

A step is `rank. Head: sentence | detail`: a guide of n steps keeps those with a rank up to n, a long one adds the
detail.
"""

TASKS = {
    "tea": """make {a cup of |some |}tea/{brew|prepare} {a cup of |}tea
1. Boil water: Fill the kettle with fresh cold water and bring it to the boil. | Water that has boiled before tastes flat.
6. Warm the cup: Swirl a little hot water in the cup and pour it away. | A warm cup keeps the tea hot for longer.
2. Add the tea: Put one tea bag or a teaspoon of leaves into the cup. | For a pot take one spoon for each person.
3. Pour: Pour the hot water over the tea. | Let it cool for two minutes first if the tea is green.
4. Let it steep: Wait three to five minutes, two for green tea. | The longer it draws, the more bitter it becomes.
5. Take the tea out: Remove the bag or strain off the leaves. | Do not squeeze the bag, that makes the tea harsh.
7. Season it: Stir in milk, sugar, honey or lemon as you like. | Milk and lemon do not go together, because the milk curdles.
8. Enjoy: Sit down, let it cool a little and drink it in peace. | A biscuit on the side does no harm.""",
    "coffee": """make {a cup of |some |}coffee/{brew|prepare} {filter |}coffee
1. Measure the coffee: Take about 15 grams of ground coffee for a cup of 250 millilitres. | That is two heaped tablespoons.
5. Grind it fresh: If you have beans, grind them just before brewing, as fine as sand. | Ground coffee loses its aroma within days.
2. Heat the water: Bring it to the boil and let it rest for half a minute. | The best temperature lies between 90 and 96 degrees Celsius.
6. Prepare the filter: Put the paper into the holder and rinse it with hot water. | The rinsing takes away the taste of paper.
4. Let it bloom: Wet the grounds with a little water and wait thirty seconds. | Bubbles rise, since gas is leaving the coffee.
3. Brew: Pour the rest of the water slowly, in circles. | All of it should have run through after about three minutes.
8. Serve it hot: Pour the coffee into a warm cup and add milk or sugar if you like. | Coffee that stands on a hot plate turns bitter.
7. Clean up: Throw the filter with the grounds away and rinse the holder. | Coffee grounds are good for the compost.""",
    "egg": """boil an egg/{cook|make} {a |}boiled {egg|eggs}
1. Boil the water: Bring a small pot of water to a gentle boil. | It should cover the eggs by a finger's width.
5. Take the eggs out: Let the eggs warm up a little while the water heats. | Very cold shells crack more easily.
6. Prick the shell: Make a tiny hole in the round end with a needle. | Air can leave there, so that the egg does not burst.
2. Put the eggs in: Lower them into the water on a spoon. | Dropping them would break the shell.
3. Time it: Cook them for six minutes for a soft yolk, for ten minutes for a hard one. | Large eggs need a minute more.
4. Cool them: Put the eggs into cold water right away. | This stops the cooking.
7. Peel: Tap the egg all around and peel it under running water. | Start at the round end, where the air is.
8. Serve: Add a pinch of salt and eat the egg with toast. | Hard-boiled eggs keep for a week in the fridge.""",
    "pancakes": """make pancakes/{cook|bake|fry} pancakes
1. Mix the batter: Whisk 200 grams of flour, two eggs and 300 millilitres of milk until smooth. | Add the milk little by little, then there are no lumps.
5. Season it: Add a pinch of salt and a spoonful of sugar. | For a savoury filling leave the sugar out.
4. Let it rest: Leave the batter alone for fifteen minutes. | The flour swells, and the pancakes become softer.
6. Heat the pan: Melt a little butter over medium heat. | It is hot enough when a drop of batter sizzles.
2. Pour: Put in one ladle of batter and tilt the pan until it is covered. | The thinner the layer, the finer the pancake.
3. Fry both sides: Turn the pancake when the top looks dry, after a minute or two. | The second side takes only half as long.
7. Keep them warm: Stack the pancakes on a plate in the oven at 80 degrees. | Put nothing over them, or they become soggy.
8. Serve: Add jam, lemon and sugar, or cheese. | Fresh berries are always right.""",
    "bread": """bake {bread|a loaf of bread|a simple bread}/make {homemade |}bread
1. Mix the dough: Stir 500 grams of flour, 320 millilitres of warm water, a packet of dry yeast and two teaspoons of salt. | The water should feel no hotter than your hand.
4. Knead: Work the dough for ten minutes until it is smooth and elastic. | Push it away with your palm, fold it, turn it.
2. Let it rise: Cover the bowl and wait an hour, until the dough has doubled. | A warm place without draught is best.
5. Shape it: Form a loaf and put it on a tray or into a tin. | Pull the skin tight below, so that the loaf rises upward.
6. Let it rise again: Leave the loaf alone for another thirty minutes. | It is ready when a fingerprint comes back slowly.
7. Cut the top: Make a cut one centimetre deep with a sharp knife. | The crust then tears where you want it to.
3. Bake: Put the loaf into the oven at 220 degrees Celsius for about 35 minutes. | Done bread sounds hollow when you knock on the bottom.
8. Cool it: Let the bread rest on a rack before cutting. | Inside it goes on baking for a while.""",
    "dumplings": """make {Chinese |}dumplings/{cook|wrap} {jiaozi|dumplings}
4. Make the dough: Knead 300 grams of flour with 160 millilitres of water and let it rest for half an hour. | Ready-made wrappers are fine too.
1. Prepare the filling: Mix minced pork, chopped cabbage, ginger, spring onion, soy sauce and sesame oil. | Salt the cabbage first and squeeze the water out.
5. Roll the wrappers: Cut small pieces of dough and roll them into thin circles. | The edge should be thinner than the middle.
2. Fill and fold: Put a spoonful of filling in the middle, fold the wrapper and press the edges together. | A wet fingertip helps to seal it.
6. Boil the water: Heat plenty of water in a large pot. | Too little water makes dumplings stick.
3. Cook: Boil the dumplings until they float, then two minutes more. | Stir once, gently, right after putting them in.
7. Make a dip: Stir together vinegar, soy sauce and a little chilli oil. | Some chopped garlic goes well with it.
8. Serve: Lift the dumplings out and eat them hot. | Raw ones can be frozen on a floured tray.""",
    "rice": """make {egg |}fried rice/{cook|fry} {fried rice|rice with egg}
1. Use cold rice: Take two bowls of cooked rice from the day before and loosen the grains. | Fresh rice is too moist and turns to mush.
5. Cut the vegetables: Dice a carrot, half a pepper and two spring onions. | Small pieces cook at the same speed.
2. Scramble the eggs: Fry two beaten eggs in hot oil and take them out while they are soft. | They get a second turn in the pan later.
6. Fry the vegetables: Cook them over high heat for two minutes. | They should keep their bite.
3. Fry the rice: Add the rice, stir for three minutes until every grain is hot, and put the eggs back. | Press lumps flat with the spatula.
4. Season: Add a spoonful of soy sauce and some pepper. | Pour the sauce along the rim of the pan, it smells better that way.
7. Add the green: Mix in the spring onions at the very end. | Heat takes away their colour.
8. Serve: Bring it to the table at once. | A few drops of sesame oil make it perfect.""",
    "plant": """plant a {young |}tree/put a tree into the garden
1. Find the place: Choose a spot with enough light and room for the grown tree. | Keep some metres away from walls and pipes.
6. Water the roots: Put the root ball into a bucket of water for an hour. | Dry roots grow slowly.
2. Dig a hole: Make it as deep as the root ball and twice as wide. | Loosen the ground at the bottom with a fork.
7. Drive in a stake: Put a stake in on the windy side. | It holds the tree for the first two years.
3. Set the tree: Place it upright, the top of the roots level with the ground. | A tree that stands too deep suffers.
4. Fill the hole: Put the earth back and press it down lightly with your foot. | Shake the tree a little, so that no gaps remain.
5. Water it well: Give it two full cans, and some more every week in the first summer. | A rim of earth around the trunk keeps the water in place.
8. Cover the ground: Spread bark or leaves around the trunk. | That keeps the soil moist and free of weeds.""",
    "water": """water {my |house |}plants/{water|look after} {my |}{houseplants|house plants}
1. Feel the soil: Push a finger two centimetres into the earth. | If it is still moist there, wait a day or two.
2. Use mild water: Take water at room temperature. | Rain water is best, as it contains little lime.
3. Water slowly: Pour at the base of the plant until a little runs out below. | Leaves stay healthier when they stay dry.
4. Empty the saucer: Pour away what stands there after ten minutes. | Roots rot when they stand in water.
5. Choose the time: Water in the morning. | At noon much of it evaporates.
6. Mind the season: Give less in winter, more in summer. | Most plants rest when the days are short.
7. Feed them: From spring to autumn add some fertiliser every two weeks. | Half of what the label says is usually enough.
8. Look closely: Check the leaves for yellow spots and small guests. | Yellow leaves mean too much water more often than too little.""",
    "plane": """{fold|make} a paper {plane|airplane|aeroplane}/build a plane {out of|from} paper
6. Take a sheet: Lay an A4 sheet upright in front of you. | Smooth paper without creases flies best.
1. Fold it in half: Fold it lengthwise, press the crease and open it again. | This line is the middle of the plane.
2. Fold the corners: Bring both upper corners to the middle line. | The tip now looks like a roof.
5. Fold again: Bring the slanted edges to the middle once more. | The tip becomes narrow and heavy, as it should.
4. Close it: Fold the plane in half along the middle, with the flaps inside. | Run your fingernail along every crease.
3. Make the wings: Fold each side down, so that the edges meet the bottom. | Both wings have to be the same size.
7. Trim it: Bend the back edges of the wings up a little. | That keeps the nose from diving.
8. Throw: Hold it below, aim slightly upward and let go gently. | If it turns to one side, bend the other wing tip.""",
    "bike": """ride a {bike|bicycle}/{learn|teach a child} to ride a bike
1. Set the saddle: Put it so low that both feet reach the ground. | Feeling safe is half the skill.
4. Put on a helmet: Close the strap so that two fingers fit under it. | Long sleeves protect against scratches.
5. Find a place: Look for a flat, empty area. | A slight slope helps with rolling.
2. Learn to roll: Push off with your feet and let the bike roll. | Lift the feet a little longer each time.
6. Practise braking: Press both brakes gently until you stop. | Too much of the front brake alone can throw you over.
7. Look ahead: Keep your eyes on a point far in front of you. | A bike goes where you look.
3. Pedal: Start with one pedal up, push it down and keep on turning. | Speed makes the balance easier.
8. Ride curves: Steer in wide arcs and lean in slightly. | Practise to the left and to the right.""",
    "shoes": """tie {my |}{shoes|shoelaces|shoe laces}/{tie|make} a bow {in|with} {my |}shoelaces
4. Take the laces: Sit down and take one lace in each hand. | Pull the tongue of the shoe straight first.
1. Make a knot: Lay one lace over the other, pass it below and pull both tight. | This is the first half of the knot.
5. Check the length: See that both ends are equally long. | Pull the longer one back a little if not.
2. Make a loop: Form a loop with one lace and hold it at the bottom. | It looks like a rabbit's ear.
6. Go around: Lead the other lace once around the loop. | Your thumb holds everything in place.
3. Pull it through: Push the lace through the gap as a second loop and pull both tight. | Do not pull it through entirely.
7. Test it: Take a few steps and feel whether the shoe sits well. | Too tight is as bad as too loose.
8. Double it: For sport tie both loops once more. | Such a bow will hold for the whole match.""",
    "hands": """wash {my |your |}hands{ properly| correctly|}/clean {my |}hands{ well| thoroughly|}
1. Wet your hands: Hold them under clean running water. | Warm water is more pleasant, cold works as well.
2. Take soap: Use enough for both hands. | Liquid or solid makes no difference.
3. Rub: Rub your palms together for at least twenty seconds. | That is as long as singing "Happy Birthday" twice.
5. Do the backs: Wash the back of each hand too. | They are easily forgotten.
6. Go between the fingers: Slide the fingers of one hand through those of the other. | Germs like to hide there.
7. Mind thumbs and nails: Turn each thumb in the other fist and rub the nails on the palm. | A small brush helps with dirt.
4. Rinse and dry: Rinse all the soap off and dry your hands with a clean towel. | Moist skin carries germs more easily.
8. Close the tap cleanly: In public places turn it off with the towel. | So your hands stay clean.""",
    "window": """clean {a window|windows|the windows}/wash {my |the |}windows
1. Mix the water: Put a drop of washing-up liquid into a bucket of warm water. | Too much soap makes streaks.
5. Clear the sill: Take plants and curtains away. | An old towel catches the drops.
6. Dust the frame: Wipe frame and seals before the glass. | Otherwise the dirt runs over the clean pane.
2. Wash the glass: Go over the pane with a wet sponge. | Begin at the top, dirty water runs down.
3. Pull it off: Draw the squeegee from top to bottom and wipe its blade after each stroke. | Let the strokes overlap a little.
4. Dry the edges: Wipe the rims with a dry cloth. | That is where drops like to stay.
7. Polish: Rub off the last streaks with a microfibre cloth. | Crumpled newspaper does it as well.
8. Choose the day: Clean when it is cloudy. | In the sun the water dries too fast and leaves marks.""",
    "suitcase": """pack a {suitcase|bag for a trip}/pack {luggage|my luggage|my suitcase|my bags}{ for a journey|}
1. Make a list: Write down what you need for each day. | Look at the weather forecast first.
5. Lay it out: Put everything on the bed and take a third of it away. | Hardly anybody has ever missed that third.
2. Put heavy things below: Shoes and books go near the wheels. | So the suitcase stands firmly.
3. Roll the clothes: Roll shirts and trousers tightly. | This saves room and creases.
6. Fill the gaps: Put socks and belts into shoes and corners. | No space should stay empty.
7. Seal liquids: Pack bottles into a plastic bag. | Pressure in a plane can open lids.
4. Keep what matters with you: Documents, medicine and charger belong in the hand luggage. | A suitcase may arrive later than you.
8. Weigh it: Check the weight before you leave. | Leave a little room for souvenirs.""",
    "vocabulary": """learn {new |}{vocabulary|words}/{remember|memorise} {foreign |new |}words
1. Choose few words: Take ten new words a day. | Small portions stay in the memory.
4. Choose useful ones: Begin with words that you meet often. | The thousand most frequent make up most of any talk.
2. Write cards: Put the word on one side and its meaning on the other. | Writing by hand is already learning.
5. Make a picture: Link each word with an image or a funny story. | The sillier, the better it sticks.
6. Say it aloud: Speak every word several times. | The mouth has a memory too.
7. Use it: Form a sentence of your own with it. | A word without company is soon forgotten.
3. Repeat: Review the cards after one day, three days, a week and a month. | The pauses are what makes it last.
8. Test yourself: Cover the answer and try before you look. | Every effort to recall makes the trace deeper.""",
    "exam": """{study|prepare|learn} for {an exam|a test|my exams}/pass an exam
1. Get an overview: List all the topics that may come up. | Ask the teacher if you are not sure.
2. Make a plan: Spread the topics over the days that you have. | Leave the last day free for repetition.
5. Clear the desk: Put the phone into another room. | Each interruption costs several minutes.
3. Learn actively: Explain the matter in your own words instead of only reading it. | What you can explain, you have understood.
6. Take breaks: After 25 minutes of work rest for five. | Move a little and drink some water.
4. Practise: Solve old exams against the clock. | Mistakes show what to repeat.
7. Sleep well: Go to bed on time the night before. | The brain sorts what it has learned during sleep.
8. Stay calm: In the exam read all the questions first and begin with an easy one. | Slow breathing helps against nerves.""",
    "letter": """write a {formal |}letter/write {someone |}a {good |}letter
1. Know your aim: Decide in one sentence what the letter should achieve. | Everything else can go.
4. Put the addresses: Write your address and the date at the top, the receiver's address below. | Many countries have their own order.
2. Greet: Begin with "Dear" and the name. | If you do not know the name, write "Dear Sir or Madam".
5. Say why you write: Give the reason in the first sentence. | Readers are grateful for it.
3. Write the main part: Use one paragraph for each thought. | Short sentences are easier to follow.
6. Say what you wish: Ask clearly for an answer or an action. | Name a date if there is one.
7. Close politely: End with "Yours sincerely" or "Best wishes" and sign. | The tone should fit the greeting.
8. Check it: Read the letter aloud before you send it. | The ear finds mistakes that the eye has missed.""",
    "cv": """write a {CV|résumé|resume}/make {my |a good |}{CV|resume}
1. Start with contacts: Put name, phone number and e-mail address at the top. | Choose an address that sounds serious.
4. Sum yourself up: Write two sentences about who you are and what you look for. | Fit them to the job.
2. List your work: Name the jobs, the newest first, with dates. | Explain long gaps in a few words.
5. Show results: Say what you achieved, with numbers where possible. | "Led a team of five" says more than "good leader".
3. Add education: List schools, degrees and courses. | Old school marks may be left out.
6. Name your skills: Mention languages, programs and licences. | Be honest, for you may be asked.
7. Keep it short: One or two pages in a clear font are enough. | Many readers take less than a minute.
8. Let somebody check it: Have it read once and save it as a PDF. | Four eyes see more than two.""",
    "sleep": """sleep better/{fall asleep faster|get better sleep|sleep well}
1. Keep fixed times: Go to bed and get up at the same hour every day. | The body likes a rhythm, even at the weekend.
4. Get daylight: Go outside in the morning. | Light sets the inner clock.
5. Mind the coffee: Drink none after two in the afternoon. | Its effect lasts for hours.
6. Move: Do some sport in the day, but not right before bed. | A walk is enough.
2. Put screens away: Leave the phone alone for the last hour. | Bright light and news keep us awake.
3. Make the room cool and dark: About 18 degrees Celsius is ideal. | Curtains or a mask help against street light.
7. Find a ritual: Read, take a bath or listen to quiet music. | Repeated evenings teach the body that sleep is near.
8. Do not struggle: If you lie awake for long, get up and do something calm. | If bad nights go on for weeks, ask a doctor.""",
    "running": """start running/{begin|start} {jogging|with running|to run}
1. Get good shoes: Buy running shoes that fit your feet. | Leave a thumb's width in front of the toes.
4. Ask a doctor: Do so if you are ill or have not moved for years. | Better once too often.
5. Warm up: Walk briskly for five minutes. | Cold muscles are hurt more easily.
2. Change between running and walking: Run one minute, walk two, eight times. | That is a full training for beginners.
3. Run slowly: You should still be able to talk. | Most beginners are too fast.
6. Rest: Run three times a week, with a day off in between. | Muscles grow during the breaks.
7. Increase slowly: Each week add a minute to the running parts. | After two months you may run for half an hour.
8. Stay with it: Write down every run or find a partner. | Small successes are the best drive.""",
    "tyre": """fix a flat {tyre|tire}/{repair|change} a flat bicycle {tyre|tire}
1. Take the wheel off: Turn the bicycle over and loosen the wheel. | For the rear wheel shift to the smallest gear.
4. Open the tyre: Lift one side of it over the rim with tyre levers. | Let the rest of the air out before that.
6. Take out the tube: Pull it out and begin at the valve. | Remember how it lay.
2. Find the hole: Pump the tube up and hold it under water. | Bubbles show the place.
7. Roughen it: Dry the spot and rub it with sandpaper. | Grease and dust prevent the glue from holding.
3. Patch it: Spread glue, wait until it is dull and press the patch on firmly. | Five minutes of patience pay off.
8. Check the tyre: Feel along the inside for glass or thorns. | Otherwise you will be flat again tomorrow.
5. Put it together: Mount tube, tyre and wheel, and pump it up. | Test the brakes before you ride.""",
    "tent": """{set up|pitch|put up} a tent/{build|put up} a tent for camping
1. Find flat ground: Look for a dry place, not in a hollow. | Rain collects in hollows.
4. Clear it: Take stones and twigs away. | A ground sheet protects the floor.
2. Spread the tent: Lay it out with the door away from the wind. | Close all the zips.
5. Join the poles: Put the sections together with care. | Never let them snap, they splinter.
3. Raise it: Push the poles through the sleeves and fix their ends. | It is easier in pairs.
6. Peg the corners: Drive the pegs in at a slant, away from the tent. | A stone makes a good hammer.
7. Put on the outer tent: Lay it over and tighten it evenly. | It must not touch the inner one, or water gets in.
8. Tie the lines: Stretch them and mark them with something bright. | In the dark you will be glad of it.""",
    "money": """save {money|some money|more money}/{spend less|save up} money
1. Write it down: Note for a month what you earn and spend. | Most people are surprised.
2. Set a goal: Choose an amount and a date. | A picture of the goal on the fridge helps.
3. Pay yourself first: Move a fixed sum to savings on payday. | A standing order does it for you.
4. Check subscriptions: Cancel what you do not use. | Small monthly sums are large yearly ones.
5. Plan your shopping: Go with a list and not hungry. | Cook larger meals and freeze half.
6. Wait before buying: Sleep one night over anything expensive. | Many wishes are gone by the morning.
7. Compare prices: Look at insurance and phone contracts once a year. | Half an hour may be worth a hundred.
8. Keep a reserve: Save up three months of expenses for emergencies. | Then a broken fridge is only annoying.""",
}

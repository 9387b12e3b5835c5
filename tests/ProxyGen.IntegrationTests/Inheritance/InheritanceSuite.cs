using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Inheritance;

public abstract class InheritanceSuite(ManagerFixture fixture) : BehaviourSuite(fixture)
{
    [Fact(Timeout = Deadline.OfTest)]
    public Task A_derived_proxy_has_inherited_members_and_its_own() => OffThread(() =>
    {
        var dog = Manager.CreateDog("Rex");

        dog.Walk(3);
        dog.Temperature = 38.5;
        dog.Tricks.Add("roll");

        Assert.Equal("Rex", dog.Name);
        Assert.Equal(3, dog.Steps);
        Assert.Equal(38.5, dog.Temperature);
        Assert.Equal(["roll"], dog.Tricks);
        Assert.Equal("Rex fetches a stick", dog.Fetch("a stick"));
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task A_derived_proxy_is_a_proxy_of_its_bases_and_declares_only_what_is_new() => OffThread(() =>
    {
        Assert.Equal(typeof(AnimalProxy), typeof(DogProxy).BaseType);
        Assert.Equal(typeof(DogProxy), typeof(PuppyProxy).BaseType);
        Assert.True(typeof(ISharedProxy<Animal>).IsAssignableFrom(typeof(PuppyProxy)));
        Assert.True(typeof(ISharedProxy<Dog>).IsAssignableFrom(typeof(PuppyProxy)));
        Assert.True(typeof(PuppyProxy).IsSealed);
        Assert.False(typeof(DogProxy).IsSealed);
        Assert.Equal(typeof(AnimalProxy), typeof(DogProxy).GetProperty(nameof(DogProxy.Name))!.DeclaringType);
        Assert.Equal(typeof(AnimalProxy), typeof(DogProxy).GetMethod(nameof(DogProxy.Describe))!.DeclaringType);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Virtual_members_run_the_override_whichever_proxy_calls() => OffThread(() =>
    {
        AnimalProxy dog = Manager.CreateDog("Rex");
        AnimalProxy puppy = Manager.CreatePuppy("Bit");

        Assert.Equal("wuff", dog.Sound);
        Assert.Equal("warm wuff wuff", dog.Describe(2));
        Assert.Equal("warm yap", puppy.Describe());
        Assert.Equal(4, puppy.Legs);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Asynchronous_forms_are_inherited()
    {
        var puppy = await Manager.CreatePuppyAsync("Bit");

        await puppy.WalkAsync(2);
        await puppy.SetNameAsync("Bitty");

        Assert.Equal(2, await puppy.GetStepsAsync());
        Assert.Equal("warm yap yap", await puppy.DescribeAsync(2));
        Assert.Equal("Bitty", await ((AnimalProxy)puppy).GetNameAsync());
    }

    [Fact(Timeout = Deadline.OfTest)]
    public Task Hidden_members_are_called_as_the_type_of_the_proxy_says() => OffThread(() =>
    {
        var puppy = Manager.CreatePuppy("Bit");
        DogProxy dog = puppy;
        AnimalProxy animal = puppy;

        Assert.Equal("puppy", puppy.Kind());
        Assert.Equal("dog", dog.Kind());
        Assert.Equal("animal", animal.Kind());
        Assert.Equal(1, animal.Age());
        dog.Age = 7;
        Assert.Equal(7, puppy.Age);
        Assert.Equal(1, animal.Age());
    });

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Asynchronous_forms_of_hidden_members_follow_the_same_rule()
    {
        var puppy = await Manager.CreatePuppyAsync("Bit");

        Assert.Equal("puppy", await puppy.KindAsync());
        Assert.Equal("dog", await ((DogProxy)puppy).KindAsync());
        Assert.Equal("animal", await ((AnimalProxy)puppy).KindAsync());
    }

    [Fact(Timeout = Deadline.OfTest)]
    public Task Overrides_with_another_result_type_have_it_on_the_proxy() => OffThread(() =>
    {
        var puppy = Manager.CreatePuppy("Bit");

        PuppyProxy twin = puppy.Clone();
        DogProxy dogTwin = ((DogProxy)puppy).Clone();
        AnimalProxy animalTwin = ((AnimalProxy)puppy).Clone();

        Assert.Equal("Bit's little twin", twin.Name);
        Assert.IsType<PuppyProxy>(dogTwin);
        Assert.IsType<PuppyProxy>(animalTwin);
        Assert.Throws<NotSupportedException>(() => Manager.CreateCat("Tom").Clone());
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task A_derived_object_is_accepted_where_its_base_is_declared() => OffThread(() =>
    {
        var zoo = Manager.CreateZoo();
        var dog = Manager.CreateDog("Rex");
        var puppy = Manager.CreatePuppy("Bit");

        Assert.Equal("Dog Rex", zoo.Admit(dog));
        Assert.Equal("Puppy Bit", zoo.Admit(puppy));
        Assert.Equal("Puppy", zoo.KindOfDog(puppy));
        zoo.Favourite = puppy;
        zoo.Residents.Add(dog);
        zoo.Residents.Add(puppy);

        Assert.Equal(puppy, zoo.Favourite);
        Assert.Equal(dog, zoo.Residents[0]);
        Assert.Equal(1, zoo.Residents.IndexOf(puppy));
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task A_result_declared_as_a_base_gives_the_proxy_of_what_it_is() => OffThread(() =>
    {
        var zoo = Manager.CreateZoo();
        var dog = Manager.CreateDog("Rex");

        zoo.Favourite = dog;
        zoo.Admit(dog);
        zoo.Admit(Manager.CreateCat("Tom"));
        zoo.Residents.Add(dog);

        Assert.IsType<DogProxy>(zoo.Favourite);
        Assert.IsType<DogProxy>(zoo.Residents[0]);
        Assert.IsType<DogProxy>(zoo.All[0]);
        Assert.IsType<CatProxy>(zoo.All[1]);
        Assert.IsType<CatProxy>(zoo.ByName()["Tom"]);
        Assert.IsType<PuppyProxy>(zoo.Breed("puppy", "Bit"));
        Assert.Equal("Bit fetches it", ((DogProxy)zoo.Breed("puppy", "Bit")).Fetch("it"));
    });

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_task_declared_as_a_base_gives_the_proxy_of_what_it_is()
    {
        var zoo = await Manager.CreateZooAsync();

        Assert.IsType<PuppyProxy>(await zoo.BreedSlowly("puppy", "Bit"));
        Assert.IsType<CatProxy>(await zoo.BreedAsync("cat", "Tom"));
    }

    [Fact(Timeout = Deadline.OfTest)]
    public Task An_object_of_a_class_that_is_not_marked_has_the_proxy_of_its_nearest_base() => OffThread(() =>
    {
        var stray = Manager.CreateZoo().Breed("stray", "Max");

        Assert.IsType<DogProxy>(stray);
        Assert.Equal("warm howl", stray.Describe());
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Inside_the_manager_a_proxy_is_that_of_the_object_as_well() => OffThread(() =>
        Assert.Equal("PuppyProxy", Manager.CreateZoo().ProxyOf(Manager.CreatePuppy("Bit"))));

    [Fact(Timeout = Deadline.OfTest)]
    public Task A_published_object_is_found_as_its_class_and_as_its_bases() => OffThread(() =>
    {
        string name = Guid.NewGuid().ToString();
        var dog = Manager.CreateNamedDog(name, "Rex");

        Assert.IsType<DogProxy>(Manager.Get<AnimalProxy>(name));
        Assert.Equal(dog, Manager.Get<DogProxy>(name));
        Assert.Equal(dog, Manager.GetOrCreateDog(name, "Rex"));
        var mismatch = Assert.Throws<ContractMismatchException>(() => Manager.Get<PuppyProxy>(name));
        Assert.Contains("is a ProxyGen.IntegrationTests.Inheritance.Dog", mismatch.Message, StringComparison.Ordinal);
        Assert.Throws<ContractMismatchException>(() => Manager.Get<BirdProxy>(name));
        Assert.Throws<NameTakenException>(() => Manager.GetOrCreatePuppy(name, "Bit"));
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task A_name_that_a_derived_object_has_is_good_for_get_or_create() => OffThread(() =>
    {
        string name = Guid.NewGuid().ToString();
        var puppy = Manager.CreateNamedPuppy(name, "Bit");

        Assert.Equal(puppy, Assert.IsType<PuppyProxy>(Manager.GetOrCreateDog(name, "Rex")));
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Generic_bases_are_bases_of_proxies() => OffThread(() =>
    {
        var box = Manager.CreateIntBox();
        BoxProxy<int> asBox = box;
        var crate = Manager.CreateCrate<string>();

        asBox.Content = 21;
        crate.Content = "x";
        crate.Weight = 5;

        Assert.Equal(42, box.Double());
        Assert.Equal("number 21", asBox.Label());
        Assert.Equal([7, 7], box.Repeat(7, 2));
        Assert.True(crate.Matches("x"));
        Assert.Equal("box of x", ((BoxProxy<string>)crate).Label());
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task A_generic_base_over_a_shared_class_holds_the_object_itself() => OffThread(() =>
    {
        var kennel = Manager.CreateKennel();
        var puppy = Manager.CreatePuppy("Bit");

        kennel.Content = puppy;

        Assert.Equal("warm yap", kennel.Call());
        Assert.Equal(puppy, Assert.IsType<PuppyProxy>(((BoxProxy<DogProxy>)kennel).Content));
    });
}

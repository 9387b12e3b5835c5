namespace Cases;

public interface IPlayer
{
    string Name { get; set; }
}

[Shared]
public class Player(string name) : IPlayer
{
    public string Name { get; set; } = name;
}

public class Veteran() : Player("old");

[Shared]
public class Team
{
    public IPlayer? Captain { get; set; }

    public void Join(IPlayer player) => Captain = player;

    public void JoinSelf(TeamProxy other, Player player) => other.Join(player);

    public bool Has(object player) => player == Captain;
}

public static class Instances
{
    public static void ToMember(TeamProxy team)
    {
        team.Join(new Player("Ada")); // PG1602
    }

    public static void Variable(TeamProxy team)
    {
        Player player = new("Ada");
        player.Name = "Bob";
        team.Join(player); // PG1602
    }

    public static void Setter(TeamProxy team, Player player)
    {
        team.Captain = player; // PG1602
        team.Captain = new Player("x"); // PG1602
    }

    public static async Task Asynchronous(TeamProxy team, Player player)
    {
        await team.JoinAsync(player); // PG1602
        await team.SetCaptainAsync(player); // PG1602
    }

    public static void Derived(TeamProxy team)
    {
        team.Join(new Veteran()); // PG1602
    }

    public static void AsObject(SharedList<object> list, SharedNamespace names, SharedQueue<object> queue)
    {
        list.Add(new Player("Ada")); // PG1602
        list[0] = new Player("Ada"); // PG1602
        names.Set("ada", (object)new Player("Ada")); // PG1602
        queue.Enqueue(new Player("Ada")); // PG1602
    }

    public static void Collections(SharedList<object> list, Player player)
    {
        list.Add(new[] { player }); // PG1602
        list.Add(new List<Player> { player }); // PG1602
    }

    public static void Proxies(TeamProxy team, PlayerProxy player, SharedList<object> list)
    {
        team.Join(player);
        team.Captain = player;
        team.Captain = null;
        list.Add(player);
        list.Add("text");
        list.Add(new Address());
    }

    public static void Interface(TeamProxy team, IPlayer player)
    {
        team.Join(player);
    }

    public static void Here(Team team, Player player, List<object> list)
    {
        team.Join(player);
        team.Captain = player;
        list.Add(player);
    }

    public static void InLambda(TeamProxy team)
    {
        team.Update(static t => t.Join(new Player("Ada")));
    }

    public static void Compared(TeamProxy team, Player player)
    {
        Console.WriteLine(team.Equals(player));
    }

    public static void OwnExtension(TeamProxy team, Player player)
    {
        team.Describe(player);
    }

    private static void Describe(this TeamProxy team, Player player) => Console.WriteLine(player.Name + team);
}

namespace Cases;

/// <summary>What takes instances elsewhere, and what holds them.</summary>
public static class Taking
{
    // What takes them.
    public static void Update(TeamProxy team, Player player) { team.Update(static (t, p) => t.Join(p), player); } // PG1602 PG1604
    public static void Transaction(SharedManager manager, TeamProxy team, Player player) { manager.Transaction(team, static (t, p) => t.Join(p), player); } // PG1602 PG1604
    public static void Created(SharedManager manager, Player player) { manager.CreateTeam(player); } // PG1602
    public static void Worker(Player player) { WorkerProcess.Start(AuditionWorkers.Show, (object)player); } // PG1602
    public static void Function(Player player) { WorkerProcess.Start(AuditionWorkers.Name, (object)player); } // PG1602
    public static void Key(SharedDictionary<object, int> d, Player player) { d.GetOrAdd(player, static _ => 5); } // PG1602
    public static void Own(SharedList<string> names, Player player) { Enroll(names, player); }
    public static void OwnMethod(Player player) { Enlist(new WorkerMethod(), player); }
    public static void OwnOfManager(SharedManager manager, Player player) { manager.Enroll(player); }
    public static void OwnOfList(List<Player> all, Player player) { all.Enlist(player); }
    public static void Local(SharedList<object> list, Player[] players) { Console.WriteLine(list.Concat(players).Count()); }
    public static void InLambda(LeagueProxy league) { league.Update(static l => l.Guests!.Join(new Player("Ada"))); }

    // What holds them.
    public static void None(TeamProxy team) { team.Captain = default(Player); }
    public static void Tuple(SharedList<object> list, Player player) { list.Add((player, 5)); } // PG1602
    public static void Deep(SharedList<object> list, List<List<List<Player>>> players) { list.Add(players); } // PG1602
    public static void Ticket(SharedList<object> list) { list.Add(new Ticket<Player>()); }
    public static void Proxies(SharedList<object> list, List<PlayerProxy> players) { list.Add(players); }
    public static void Sequence(SharedList<object> list, IEnumerable<Player> players) { list.Add(players.First()); } // PG1602

    private static void Enroll(SharedList<string> names, Player player) => names.Add(player.Name);

    private static void Enlist(WorkerMethod method, Player player) => Console.WriteLine(method + player.Name);

    private static void Enroll(this SharedManager manager, Player player) => Console.WriteLine(manager + player.Name);

    private static void Enlist(this List<Player> all, Player player) => all.Add(player);
}

public interface IPlayer
{
    string Name { get; set; }
}

[Shared]
public class Player(string name) : IPlayer
{
    public string Name { get; set; } = name;
}

[Shared]
public class Team(IPlayer? captain)
{
    public IPlayer? Captain { get; set; } = captain;

    public void Join(IPlayer player) => Captain = player;
}

[Shared]
public class League
{
    public TeamProxy? Guests { get; set; }
}

public static class Audition
{
    [Worker]
    public static void Show(object what) => Console.WriteLine(what);

    [Worker]
    public static string Name(object what) => what.ToString()!;
}

public class WorkerMethod;

public class Ticket<T>
{
    public int Number { get; set; }
}

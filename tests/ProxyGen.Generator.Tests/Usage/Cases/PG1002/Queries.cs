namespace Cases;

/// <summary>What a query is only compared with does not come out of it.</summary>
public class Queries
{
    public void DoneOfOthers(AccountProxy a, List<Item> others)
    {
        List<Item> known = a.Items;
        foreach (Item item in others.Except(known))
        {
            item.Finish();
        }
    }

    public void DoneOfOwn(AccountProxy a, List<Item> others)
    {
        List<Item> known = a.Items;
        foreach (Item item in known.Except(others))
        {
            item.Finish(); // PG1002
        }
    }
}

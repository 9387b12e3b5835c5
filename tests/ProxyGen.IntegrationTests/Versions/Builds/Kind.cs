namespace Shop;

/// <summary>The later build knows one more.</summary>
public enum Kind
{
    Table,
    Chair,
#if !EARLIER
    Lamp,
#endif
}
